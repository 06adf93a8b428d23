package dev.footfall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operations of an OpenAPI document, by what a request says. */
final class PublishedOperations {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode document;
    private final List<Template> templates = new ArrayList<>();
    private final Set<String> parameters;
    private final String below;

    PublishedOperations(JsonNode document) {
        this.document = document;
        this.below = URI.create(document.at("/servers/0/url").asText()).getRawPath();
        this.parameters = document.path("paths").findValues("parameters").stream()
                .flatMap(list -> list.findValuesAsText("name").stream())
                .collect(Collectors.toUnmodifiableSet());
        document.path("paths").properties().forEach(path -> templates.add(Template.of(path.getKey())));
        // What is written out wins over what is variable, as in the resources.
        templates.sort(Comparator.comparingInt(Template::variable));
    }

    /** Of an address that may be this server's, as paths are told here. */
    String pathOf(URI address) {
        String whole = address.getRawPath();
        return whole.startsWith(below) ? whole.substring(below.length()) : whole;
    }

    Optional<Found> find(String method, String rawPath) {
        return templates.stream()
                .flatMap(template -> found(template, method, rawPath).stream())
                .findFirst();
    }

    /** @param id of the operation */
    Found named(String id) {
        for (Template template : templates) {
            Found path = new Found("", document, Map.of()).at("paths", template.path());
            for (Map.Entry<String, JsonNode> method : path.node().properties()) {
                if (method.getValue().path("operationId").asText().equals(id)) {
                    return path.at(method.getKey());
                }
            }
        }
        throw new IllegalArgumentException("the document has no operation " + id);
    }

    private Optional<Found> found(Template template, String method, String rawPath) {
        Matcher matcher = template.pattern().matcher(rawPath);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        template.names()
                .forEach(name -> variables.put(
                        name, URLDecoder.decode(matcher.group(variables.size() + 1), StandardCharsets.UTF_8)));
        Found found = new Found("", document, variables).at("paths", template.path(), method.toLowerCase(Locale.ROOT));
        return found.node().isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    /** The names of all parameters of all operations. */
    Set<String> parameters() {
        return parameters;
    }

    /** What a reference leads to, or the thing itself. */
    Found resolved(Found found) {
        String reference = found.node().path("$ref").asText("");
        return reference.isEmpty()
                ? found
                : new Found(reference.substring(1), document.at(reference.substring(1)), found.variables());
    }

    /**
     * A place in the document.
     *
     * @param pointer to it
     * @param variables of the path that led there
     */
    record Found(String pointer, JsonNode node, Map<String, String> variables) {
        Found at(String... names) {
            StringBuilder place = new StringBuilder(pointer);
            JsonNode below = node;
            for (String name : names) {
                place.append('/').append(name.replace("~", "~0").replace("/", "~1"));
                below = below.isArray() ? below.path(Integer.parseInt(name)) : below.path(name);
            }
            return new Found(place.toString(), below, variables);
        }
    }

    /** @param variable how many parts of the path are */
    private record Template(String path, Pattern pattern, List<String> names, int variable) {
        static Template of(String path) {
            List<String> names = VARIABLE.matcher(path)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            String expression = VARIABLE.matcher(Pattern.quote(path))
                    .replaceAll(match -> match.group(1).equals("property") ? "\\\\E(.+)\\\\Q" : "\\\\E([^/]+)\\\\Q");
            return new Template(path, Pattern.compile(expression), names, names.size());
        }
    }
}
