package dev.footfall.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.store.CheckHealth.Condition;
import dev.footfall.application.store.CheckHealth.HealthReport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckHealthTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # configuration answers, events answer, configuration, events, well
            true,                    true,          OK,            OK,     true
            true,                    false,         OK,            ERROR,  false
            false,                   true,          ERROR,         OK,     false
            false,                   false,         ERROR,         ERROR,  false
            """)
    void a_server_is_well_when_both_stores_answer(
            boolean configurationAnswers,
            boolean eventsAnswer,
            Condition configuration,
            Condition events,
            boolean well) {
        HealthReport report = new CheckHealth(() -> configurationAnswers, () -> eventsAnswer).check();
        assertThat(report).isEqualTo(new HealthReport(configuration, events));
        assertThat(report.isWell()).isEqualTo(well);
    }
}
