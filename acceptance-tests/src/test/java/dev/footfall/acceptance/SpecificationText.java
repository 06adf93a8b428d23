package dev.footfall.acceptance;

import static dev.footfall.acceptance.SpecificationPage.escaped;

import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of one feature, line by line, between the headings that are its rules and scenarios. */
final class SpecificationText {
    private static final Pattern STEP = Pattern.compile("(\\s*)(Given|When|Then|And|But|\\*) (.*)");

    private final List<String> lines;
    private final Map<Integer, Result> results;
    private final StringBuilder html;
    private final NavigableSet<Integer> headings = new TreeSet<>();

    SpecificationText(String source, Map<Integer, Result> results, StringBuilder html) {
        this.lines = source.lines().toList();
        this.results = results;
        this.html = html;
    }

    void describe(Node feature) {
        collect(feature);
        paragraph(feature);
        SpecificationPage.below(feature).forEach(this::element);
    }

    private void collect(Node node) {
        headings.add(node.getLocation().getLine());
        if (!isScenario(node)) {
            SpecificationPage.below(node).forEach(this::collect);
        }
    }

    private static boolean isScenario(Node node) {
        return node instanceof Node.Scenario || node instanceof Node.ScenarioOutline;
    }

    private void element(Node node) {
        if (isScenario(node)) {
            scenario(node);
        } else {
            html.append("<h3>").append(escaped(node.getName().orElse(""))).append("</h3>");
            paragraph(node);
            SpecificationPage.below(node).forEach(this::element);
        }
    }

    private void scenario(Node node) {
        List<Result> own = ownResults(node);
        String verdict = own.isEmpty()
                ? "skipped"
                : own.stream().allMatch(result -> result.getStatus().isOk()) ? "passed" : "failed";
        html.append("<article class=\"")
                .append(verdict)
                .append("\"><h4>")
                .append(escaped(node.getName().orElse("")))
                .append("</h4><pre>")
                .append(block(linesBelow(node)))
                .append("</pre>");
        own.stream()
                .flatMap(result -> Optional.ofNullable(result.getError()).stream())
                .forEach(error -> html.append("<pre class=\"error\">")
                        .append(escaped(error.toString()))
                        .append("</pre>"));
        html.append("</article>");
    }

    private List<Result> ownResults(Node node) {
        List<Result> own = new ArrayList<>();
        own.addAll(Optional.ofNullable(results.get(node.getLocation().getLine())).stream()
                .toList());
        linesBelow(node)
                .forEach(line -> own.addAll(
                        Optional.ofNullable(results.get(line)).stream().toList()));
        return own;
    }

    /** Lines as they were written, but for what all of them are indented by. */
    private String block(List<Integer> numbers) {
        int margin = numbers.stream()
                .map(number -> lines.get(number - 1))
                .filter(text -> !text.isBlank())
                .mapToInt(text -> text.length() - text.stripLeading().length())
                .min()
                .orElse(0);
        return numbers.stream().map(number -> line(number, margin) + "\n").collect(Collectors.joining());
    }

    private String line(int number, int margin) {
        String whole = lines.get(number - 1);
        String text = whole.substring(Math.min(margin, whole.length()));
        Matcher step = STEP.matcher(text);
        String shown = step.matches()
                ? escaped(step.group(1)) + "<b>" + step.group(2) + "</b> " + escaped(step.group(3))
                : escaped(text);
        Result result = results.get(number);
        return result == null
                ? shown
                : "<span class=\"" + result.getStatus().name().toLowerCase(Locale.ROOT) + "\">" + shown + "</span>";
    }

    /** The lines between a heading and the next one, without what separates them. */
    private List<Integer> linesBelow(Node node) {
        int first = node.getLocation().getLine() + 1;
        int next = Optional.ofNullable(headings.higher(first - 1)).orElse(lines.size() + 1);
        int last = next - 1;
        while (last >= first && separates(lines.get(last - 1))) {
            last--;
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static boolean separates(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("@");
    }

    // What is said before the first scenario: sentences, and what is given in all of them.
    private void paragraph(Node node) {
        List<Integer> below = linesBelow(node);
        int sentences = (int) below.stream()
                .takeWhile(number -> !lines.get(number - 1).strip().startsWith("Background:"))
                .count();
        String said = block(below.subList(0, sentences));
        if (!said.isBlank()) {
            html.append("<p>").append(said).append("</p>");
        }
        if (sentences < below.size()) {
            html.append("<pre class=\"given\">")
                    .append(block(below.subList(sentences + 1, below.size())))
                    .append("</pre>");
        }
    }
}
