package dev.footfall.server.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything an operator can set (server-cli.md §3), each under three names. */
public enum Option {
    HOST("host", "ADDRESS", "127.0.0.1", "address to listen on"),
    PORT("port", "NUMBER", "8000", "port to listen on; 0 picks a free one and prints it"),
    BASE_URL("base-url", "URL", "http://localhost:8000", "public address, used in links"),
    BASE_PATH(
            "base-path",
            "PATH",
            "",
            "path below which everything is served, as in /stats, for proxies that leave it in; base-url has it as well"),
    DATA_DIR("data-dir", "FOLDER", "./footfall-data", "where the embedded stores live; made if it is not there"),
    CONFIG_STORE(
            "config-store",
            "STORE",
            "embedded",
            "where sites, teams and keys are kept: embedded, or jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD"),
    EVENT_STORE(
            "event-store",
            "STORE",
            "embedded",
            "where events and visits are kept: embedded, or jdbc:clickhouse://HOST:8123/DATABASE?user=USER&password=PASSWORD"),
    SECRET(
            "secret",
            "TEXT",
            "",
            "keys what is stored of API keys, at least 32 bytes; without one the data directory keeps one of its own;"
                    + " must be given with a config-store elsewhere"),
    ADMIN_TOKEN("admin-token", "TEXT", "", "bearer token of the admin API; without one there is no admin API"),
    EDITION("edition", "NAME", "self-hosted", "self-hosted: every feature on; hosted: features follow the team's plan"),
    RATE_LIMIT(
            "rate-limit",
            "LIMITS",
            "600/1h,60/10s",
            "API requests an hour, then in a burst; 600/1h alone: no burst limit"),
    QUEUE_REQUESTS(
            "queue-requests", "NUMBER", "10000", "how many requests with events may wait for the store; then 503"),
    QUEUE_MEGABYTES("queue-megabytes", "NUMBER", "64", "how much memory their events may take, roughly"),
    QUEUE_WAIT(
            "queue-wait", "TIME", "5s", "how long each may wait for its turn, and its commit for a store that fails"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            "LIST",
            "loopback",
            "whose forwarding headers are believed: networks such as 10.0.0.0/8"),
    GEO_DATABASE("geo-database", "FILE", "", "city database in MaxMind's format; without one no visitor has a place"),
    MAIL_SERVER(
            "mail-server",
            "URL",
            "",
            "who sends letters to guests: smtp://USER@HOST:587 (STARTTLS), smtps://USER@HOST:465 (TLS) or"
                    + " smtp-plain://HOST:25; without one nobody gets any"),
    MAIL_PASSWORD_FILE("mail-password-file", "FILE", "", "whose first line is the password of the mail server's user"),
    MAIL_FROM("mail-from", "ADDRESS", "", "whose letters they are"),
    MAX_GOALS_PER_SITE("max-goals-per-site", "NUMBER", "1000", "how many goals a site may have"),
    EXCHANGE_RATES(
            "exchange-rates",
            "RATES",
            "",
            "units per US dollar: USD=1,EUR=1.2, or a file of such lines; without them revenue is not converted"),
    LOG_FORMAT("log-format", "FORMAT", "text", "text or json"),
    SHUTDOWN_GRACE(
            "shutdown-grace", "TIME", "10s", "how long running requests may take when the server is told to end"),
    CLOCK("clock", "CLOCK", "system", "system; settable is for tests only");

    // A mail server's URL should have no password, and somebody will write one.
    private static final Set<Option> SECRETS = Set.of(SECRET, ADMIN_TOKEN, CONFIG_STORE, EVENT_STORE, MAIL_SERVER);

    private final String key;
    private final String placeholder;
    private final String byDefault;
    private final String meaning;

    Option(String key, String placeholder, String byDefault, String meaning) {
        this.key = key;
        this.placeholder = placeholder;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** The name in a file, as in {@code data-dir}. */
    public String key() {
        return key;
    }

    /** The name on the command line, as in {@code --data-dir}. */
    public String flag() {
        return "--" + key;
    }

    /** The name in the environment, as in {@code FOOTFALL_DATA_DIR}. */
    public String variable() {
        return "FOOTFALL_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What help shows for a value. */
    public String placeholder() {
        return placeholder;
    }

    /** Empty when there is none. */
    public String byDefault() {
        return byDefault;
    }

    /** For help, without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value must not be shown, not even when it is wrong. */
    public boolean isSecret() {
        return SECRETS.contains(this);
    }

    static Optional<Option> ofKey(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }
}
