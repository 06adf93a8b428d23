package dev.footfall.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A request as people paste it into a shell, with the options that the documents use. */
final class CurlCommand {
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|\\\\\n|[^\\s'\"\\\\])+");

    private final HttpRequest.Builder request = HttpRequest.newBuilder();
    private final UnaryOperator<URI> server;
    private Optional<String> method = Optional.empty();
    private Optional<String> body = Optional.empty();

    private CurlCommand(UnaryOperator<URI> server) {
        this.server = server;
    }

    /**
     * @param variables of the shell, by name; unknown ones are mistakes
     * @param server leads an address of the documents to the server that is to be asked
     */
    static HttpRequest request(String command, Map<String, String> variables, UnaryOperator<URI> server) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\\\n", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> word.startsWith("'") ? word : substituted(word, variables))
                .map(CurlCommand::unquoted)
                .toList();
        CurlCommand read = new CurlCommand(server);
        read.options(words.subList(1, words.size()).iterator());
        return read.built();
    }

    private static String unquoted(String word) {
        return word.length() > 1 && "'\"".indexOf(word.charAt(0)) >= 0 ? word.substring(1, word.length() - 1) : word;
    }

    private static String substituted(String word, Map<String, String> variables) {
        String known = variables.entrySet().stream()
                .reduce(word, (text, each) -> text.replace("$" + each.getKey(), each.getValue()), (one, other) -> one);
        if (known.contains("$")) {
            throw new AssertionError("nobody says what stands for the variable in " + word);
        }
        return known;
    }

    private void options(Iterator<String> words) {
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-i", "-OJ" -> {
                    // What is shown of the answer, and where.
                }
                case "-X" -> method = Optional.of(words.next());
                case "-d" -> body = Optional.of(words.next());
                case "-u" ->
                    request.header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(words.next().getBytes(StandardCharsets.UTF_8)));
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                default -> address(word);
            }
        }
    }

    private void address(String word) {
        if (!word.startsWith("http")) {
            throw new AssertionError("neither an address nor an option that is known here: " + word);
        }
        request.uri(server.apply(URI.create(word)));
    }

    private HttpRequest built() {
        return request.method(
                        method.orElse(body.isPresent() ? "POST" : "GET"),
                        body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }
}
