package dev.footfall.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.server.log.LogFormat;
import dev.footfall.server.settings.Settings.Clock;
import dev.footfall.server.settings.Settings.Rules;
import dev.footfall.server.settings.Settings.Secrets;
import dev.footfall.server.settings.Sources.SettingsFile;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsReaderTest {
    @Test
    void without_a_word_from_the_operator_everything_has_its_default() {
        Settings settings = settings(Map.of(), Map.of(), Map.of());

        assertThat(settings.listening().host()).isEqualTo("127.0.0.1");
        assertThat(settings.listening().port()).isEqualTo(8000);
        assertThat(settings.listening().baseUrl()).isEqualTo(URI.create("http://localhost:8000"));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("./footfall-data"));
        assertThat(settings.secrets()).isEqualTo(Secrets.NONE);
        assertThat(settings.rules()).isEqualTo(Rules.of(Edition.SELF_HOSTED));
        assertThat(settings.geoDatabase()).isEmpty();
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(settings.shutdownGrace()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_command_line_wins_over_the_environment_which_wins_over_the_file() {
        var file = Map.of("port", "1001", "host", "10.0.0.1", "edition", "hosted");
        var environment = Map.of("FOOTFALL_PORT", "1002", "FOOTFALL_HOST", "10.0.0.2");
        var commandLine = Map.of(Option.PORT, "1003");

        Settings settings = settings(commandLine, environment, file);

        assertThat(settings.listening().port()).isEqualTo(1003);
        assertThat(settings.listening().host()).isEqualTo("10.0.0.2");
        assertThat(settings.rules().edition()).isEqualTo(Edition.HOSTED);
    }

    @Test
    void an_empty_variable_counts_as_none() {
        Settings settings = settings(Map.of(), Map.of("FOOTFALL_PORT", ""), Map.of("port", "1001"));

        assertThat(settings.listening().port()).isEqualTo(1001);
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void every_option_has_three_names(Option option) {
        assertThat(option.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(option.flag()).isEqualTo("--" + option.key());
        assertThat(option.variable())
                .isEqualTo("FOOTFALL_" + option.key().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Test
    void all_mistakes_are_reported_at_once_under_the_name_they_were_made_under() {
        var file = Map.of("edition", "community", "colour", "blue", "sekret", "x");
        var environment = Map.of("FOOTFALL_SHUTDOWN_GRACE", "ten seconds");
        var commandLine = Map.of(Option.PORT, "70000", Option.EVENT_STORE, "jdbc:clickhouse://ch");

        assertThat(mistakes(commandLine, environment, file))
                .containsExactly(
                        "--port: '70000' is not a port number from 0 to 65535",
                        "--event-store is not 'embedded' or a URL such as"
                                + " jdbc:clickhouse://HOST:8123/DATABASE?user=USER&password=PASSWORD,"
                                + " with &cluster=NAME for a cluster",
                        "edition in some.properties: 'community' is not self-hosted or hosted",
                        "FOOTFALL_SHUTDOWN_GRACE: 'ten seconds' is not a time such as 500ms, 10s, 2m or 1h",
                        "colour in some.properties: there is no such option",
                        "sekret in some.properties: there is no such option");
    }

    @Test
    void a_mail_server_comes_with_an_address_and_a_user_with_a_password() {
        assertThat(settings(Map.of(), Map.of(), Map.of()).mail()).isEmpty();
        var server = Map.of("mail-server", "smtps://stats@mail.example.org", "mail-from", "stats@example.org");
        assertThat(settings(Map.of(Option.MAIL_PASSWORD_FILE, "password"), Map.of(), server)
                        .mail()
                        .orElseThrow()
                        .passwordFile())
                .contains(Path.of("password"));

        assertThat(mistakes(Map.of(), Map.of(), server))
                .containsExactly("mail-password-file must be given with mail-server: "
                        + "whose first line is the password of the mail server's user");
        assertThat(mistakes(Map.of(Option.MAIL_SERVER, "smtp://mail.example.org"), Map.of(), Map.of()))
                .containsExactly("mail-from must be given with mail-server: whose letters they are");
        assertThat(mistakes(Map.of(Option.MAIL_PASSWORD_FILE, "password"), Map.of(), Map.of()))
                .containsExactly("--mail-password-file: 'password' is not of use without a mail-server with a user");
        assertThat(mistakes(Map.of(Option.MAIL_SERVER, "smtp://u:secret@h"), Map.of(), Map.of())
                        .toString())
                .startsWith("[--mail-server is not a URL such as")
                .doesNotContain("secret");
    }

    @Test
    void a_burst_limit_can_be_left_out() {
        assertThat(settings(Map.of(Option.RATE_LIMIT, "1000/1h"), Map.of(), Map.of())
                        .rules()
                        .rateLimits())
                .isEqualTo(new RateLimits(1000, Optional.empty()));
        assertThat(settings(Map.of(Option.RATE_LIMIT, "10/1h, 5/500ms"), Map.of(), Map.of())
                        .rules()
                        .rateLimits())
                .isEqualTo(new RateLimits(10, Optional.of(new Limit(5, Duration.ofMillis(500)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", textBlock = """
            PORT            | -1
            PORT            | ''
            PORT            | 80x
            PORT            | 9999999999
            HOST            | ''
            DATA_DIR        | ''
            BASE_URL        | stats.example.org
            BASE_URL        | ftp://stats.example.org
            BASE_URL        | https://stats.example.org/?x=1
            BASE_URL        | http://a b
            BASE_PATH       | stats
            BASE_PATH       | /stats/
            BASE_PATH       | /a//b
            BASE_PATH       | /a b
            RATE_LIMIT      | 600
            RATE_LIMIT      | 0/1h
            RATE_LIMIT      | 600/2h
            RATE_LIMIT      | 600/1h,
            RATE_LIMIT      | 600/1h,60/0s
            TRUSTED_PROXIES | proxy.example.org
            TRUSTED_PROXIES | 10.0.0.0/33
            TRUSTED_PROXIES | 10.0.0.0/
            TRUSTED_PROXIES | 256.0.0.1
            TRUSTED_PROXIES | ::1/129
            LOG_FORMAT      | xml
            EDITION         | Hosted
            CLOCK           | stopped
            MAX_GOALS_PER_SITE | many
            EXCHANGE_RATES  | EUR=0
            EXCHANGE_RATES  | USD=2
            EXCHANGE_RATES  | EUR=1.2,
            EXCHANGE_RATES  | euro=1.2
            MAIL_FROM       | nobody
            SHUTDOWN_GRACE  | -1s
            SHUTDOWN_GRACE  | 10
            """)
    void what_cannot_be_understood_is_refused(Option option, String value) {
        assertThat(mistakes(Map.of(option, value), Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith(option.flag() + ": '" + value + "' is not ");
    }

    @Test
    void a_wrong_secret_is_reported_without_showing_it() {
        assertThat(mistakes(Map.of(), Map.of("FOOTFALL_SECRET", "too-short"), Map.of()))
                .containsExactly("FOOTFALL_SECRET is not at least 32 bytes long");
    }

    @Test
    void a_wrong_database_is_reported_without_showing_it() {
        assertThat(mistakes(Map.of(Option.CONFIG_STORE, "jdbc:postgresql://ada:hush@db/footfall"), Map.of(), Map.of()))
                .containsExactly("--config-store is not 'embedded' or a URL such as"
                        + " jdbc:postgresql://HOST:5432/DATABASE?user=USER&password=PASSWORD");
    }

    @Test
    void the_passwords_of_databases_are_never_shown() {
        Settings settings = settings(
                Map.of(
                        Option.CONFIG_STORE,
                        "jdbc:postgresql://db/footfall?user=ada&password=hush",
                        Option.EVENT_STORE,
                        "jdbc:clickhouse://ch:8123/footfall?user=ada&password=hush&cluster=all"),
                Map.of(),
                Map.of());

        assertThat(settings.configurationStore()).hasToString("Optional[db/footfall]");
        assertThat(settings.eventStore()).hasToString("Optional[ch:8123/footfall]");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void secrets_are_read_and_never_shown() {
        String secret = "0123456789abcdef0123456789abcdef";

        Settings settings = settings(Map.of(), Map.of("FOOTFALL_SECRET", secret), Map.of("admin-token", "s3cret"));

        assertThat(settings.secrets().server()).contains(new ServerSecret(secret));
        assertThat(settings.secrets().admin()).contains(new AdminToken("s3cret"));
        assertThat(settings.toString()).doesNotContain(secret).doesNotContain("s3cret");
    }

    @Test
    void what_conformance_runs_need_is_understood() {
        Rules rules = settings(
                        Map.of(Option.CLOCK, "settable", Option.MAX_GOALS_PER_SITE, "10"),
                        Map.of("FOOTFALL_EXCHANGE_RATES", "USD=1,BRL=0.7,EUR=1.2"),
                        Map.of())
                .rules();

        assertThat(rules.clock()).isEqualTo(Clock.SETTABLE);
        assertThat(rules.maxGoalsPerSite()).isEqualTo(10);
        assertThat(rules.exchangeRates().open(Path.of("")).unitsPerDollar("BRL"))
                .contains(new BigDecimal("0.7"));
    }

    @Test
    void proxies_are_trusted_by_network_and_by_the_word_loopback() {
        assertThat(proxies("loopback")).isEqualTo(TrustedProxies.loopback());
        assertThat(proxies("10.0.0.0/8, loopback").networks()).hasSize(3);
        assertThat(proxies("").networks()).isEmpty();
    }

    private static TrustedProxies proxies(String text) {
        return settings(Map.of(Option.TRUSTED_PROXIES, text), Map.of(), Map.of())
                .listening()
                .trustedProxies();
    }

    private static Settings settings(
            Map<Option, String> commandLine, Map<String, String> environment, Map<String, String> file) {
        return reader(commandLine, environment, file).read().get();
    }

    private static List<String> mistakes(
            Map<Option, String> commandLine, Map<String, String> environment, Map<String, String> file) {
        return reader(commandLine, environment, file)
                .read()
                .getError()
                .map(SettingsProblem::message)
                .asJava();
    }

    private static SettingsReader reader(
            Map<Option, String> commandLine, Map<String, String> environment, Map<String, String> file) {
        return new SettingsReader(
                new Sources(commandLine, environment, Optional.of(new SettingsFile(Path.of("some.properties"), file))));
    }
}
