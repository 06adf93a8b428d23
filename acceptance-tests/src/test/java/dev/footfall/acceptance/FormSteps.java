package dev.footfall.acceptance;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Events from pages without scripts. */
public final class FormSteps {
    private final FootfallDriver footfall;

    public FormSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @When("^this form is sent as (application/x-www-form-urlencoded)$")
    public void encodedForm(String type, DataTable fields) {
        send(
                type,
                fields(fields).entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    @When("^this form is sent as (multipart/form-data)$")
    public void form(String type, DataTable fields) {
        send(
                type + "; boundary=next",
                fields(fields).entrySet().stream()
                        .map(field -> "--next\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining("", "", "--next--\r\n")));
    }

    private Map<String, String> fields(DataTable table) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map<String, String> row : table.asMaps()) {
            String field = Cells.text(row, "field");
            String value = Cells.text(row, "value");
            fields.put(field, field.equals("d") ? footfall.ownDomains(value) : value);
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void send(String type, String body) {
        footfall.deliver("POST", "/api/event", Map.of("Content-Type", type, "User-Agent", TrafficSteps.BROWSER), body);
    }
}
