package dev.footfall.http.plugins;

import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.plugins.PageAnswer.Link;
import dev.footfall.http.plugins.PageAnswer.Meta;
import dev.footfall.http.sites.ShownAddresses;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole addresses of what plugins can read. */
record PluginAddresses(ShownAddresses shown) {
    private static final Set<String> CURSORS = Set.of(PluginOperations.AFTER, PluginOperations.BEFORE);
    private static final int CREATED = 201;

    String of(SharedLink link, Domain site) {
        return shown.of(link, site);
    }

    /**
     * Says where each of the things is that have been found or made, in a header of its own.
     *
     * @param list as in {@code goals}
     */
    Response created(Object answer, String list, List<Long> ids) {
        Response created = Json.answer(CREATED, answer);
        ids.forEach(id -> created.getHeaders().add(HttpHeaders.LOCATION, address(list) + "/" + id));
        return created;
    }

    /** With links to the pages beside this one. */
    Meta meta(Page<?> page, String list, UriInfo uri) {
        Map<String, Link> links = new LinkedHashMap<>();
        page.after().ifPresent(next -> links.put("next", link(list, uri, PluginOperations.AFTER, next)));
        page.before().ifPresent(previous -> links.put("prev", link(list, uri, PluginOperations.BEFORE, previous)));
        return Meta.of(links);
    }

    private Link link(String list, UriInfo uri, String side, Position position) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        Stream<String> others = sent.entrySet().stream()
                .filter(parameter -> !CURSORS.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)));
        return new Link(address(list) + "?"
                + Stream.concat(Stream.of(side + "=" + position.cursor()), others)
                        .collect(Collectors.joining("&")));
    }

    private String address(String list) {
        return shown.base() + PluginOperations.BASE + "/" + list;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
