package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.Map;

/** What clients are told. */
public final class AnswerSteps {
    private final FootfallDriver footfall;

    public AnswerSteps(FootfallDriver footfall) {
        this.footfall = footfall;
    }

    @Then("the status is {int}")
    public void status(int status) {
        assertThat(footfall.answer().status()).as(footfall.answer().text()).isEqualTo(status);
    }

    @Then("the answer is the bare number {int}")
    public void bareNumber(int number) {
        assertThat(footfall.answer().text()).isEqualTo(Integer.toString(number));
        status(200);
    }

    @Then("the answer has these values")
    public void values(DataTable table) {
        assertThat(footfall.answer().values())
                .as(footfall.answer().text())
                .isEqualTo(table.asMaps().getFirst());
    }

    @Then("the answer has these rows")
    public void rows(DataTable table) {
        assertThat(footfall.answer().rows()).as(footfall.answer().text()).isEqualTo(table.asMaps());
    }

    @Then("the answer has these query rows")
    public void queryRows(DataTable table) {
        assertThat(footfall.answer().queryRows()).as(footfall.answer().text()).isEqualTo(table.asMaps());
    }

    @Then("both answers agree")
    public void agree() {
        Map<String, String> first = footfall.lastTwoAnswers().getFirst().values();
        assertThat(first).isNotEmpty();
        assertThat(footfall.lastTwoAnswers().getLast().values()).isEqualTo(first);
    }

    @Then("the answer is JSON with the member {string}")
    public void member(String name) {
        assertThat(footfall.answer().response().headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(footfall.answer().json().has(name)).isTrue();
    }

    @Then("the answer echoes the dimension {string}")
    public void echoedDimension(String name) {
        assertThat(footfall.answer().json().at("/query/dimensions/0").asText()).isEqualTo(name);
    }

    @Then("the answer echoes the range {string} to {string}")
    public void echoedRange(String first, String last) {
        assertThat(footfall.answer().json().at("/query/date_range/0").asText()).isEqualTo(first);
        assertThat(footfall.answer().json().at("/query/date_range/1").asText()).isEqualTo(last);
    }

    @Then("the imports are left out because of {string}")
    public void importsLeftOut(String reason) {
        assertThat(footfall.answer().json().at("/meta/imports_included").asBoolean(true))
                .isFalse();
        assertThat(footfall.answer().json().at("/meta/imports_skip_reason").asText())
                .isEqualTo(reason);
    }

    @Then("I am told {string} with status {int}")
    public void told(String message, int status) {
        assertThat(footfall.answer().error()).isEqualTo(message);
        status(status);
    }

    @Then("I am told with status {int}")
    public void toldAtLength(int status, String message) {
        told(message, status);
    }

    @Then("I am told {string} and {string} with status {int}")
    public void toldBoth(String first, String second, int status) {
        told(first + "\n" + second, status);
    }

    @Then("the money is {string}, in short {string}")
    public void money(String full, String brief) {
        assertThat(footfall.answer().json().at("/results/0/metrics/0/long").asText())
                .as(footfall.answer().text())
                .isEqualTo(full);
        assertThat(footfall.answer().json().at("/results/0/metrics/0/short").asText())
                .isEqualTo(brief);
    }
}
