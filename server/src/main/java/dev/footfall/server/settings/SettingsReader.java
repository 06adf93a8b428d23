package dev.footfall.server.settings;

import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.server.currency.Rates;
import dev.footfall.server.mail.MailServer;
import dev.footfall.server.mail.Sender;
import dev.footfall.server.settings.Settings.Listening;
import dev.footfall.server.settings.Settings.Rules;
import dev.footfall.server.settings.Settings.Secrets;
import dev.footfall.server.settings.SettingsProblem.Malformed;
import dev.footfall.server.settings.SettingsProblem.MalformedSecret;
import dev.footfall.server.settings.SettingsProblem.Missing;
import dev.footfall.server.settings.SettingsProblem.UnknownKey;
import dev.footfall.server.settings.Sources.Found;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Makes settings of what the operator wrote, and finds all mistakes at once. */
public final class SettingsReader {
    private static final long BYTES_OF_A_MEGABYTE = 1_000_000;

    private final Sources sources;

    public SettingsReader(Sources sources) {
        this.sources = sources;
    }

    public Validation<Seq<SettingsProblem>, Settings> read() {
        return Validation.combine(
                        listening(),
                        stores(),
                        secrets(),
                        rules(),
                        value(Option.GEO_DATABASE, Values::file),
                        mail(),
                        value(Option.LOG_FORMAT, Values::logFormat),
                        value(Option.SHUTDOWN_GRACE, Values::duration))
                .ap((listening, stores, secrets, rules, places, mail, format, grace) -> new Settings(
                        listening,
                        stores.folder(),
                        stores.configuration(),
                        stores.events(),
                        secrets,
                        rules,
                        places,
                        mail,
                        format,
                        grace))
                .mapError(SettingsReader::flat)
                .combine(knownKeys())
                .ap((settings, known) -> settings)
                .mapError(SettingsReader::flat);
    }

    private Validation<Seq<SettingsProblem>, Listening> listening() {
        return Validation.combine(
                        value(Option.HOST, Values::host),
                        value(Option.PORT, Values::port),
                        value(Option.BASE_URL, Values::baseUrl),
                        value(Option.BASE_PATH, Values::basePath),
                        value(Option.TRUSTED_PROXIES, Values::proxies))
                .ap(Listening::new)
                .mapError(SettingsReader::flat);
    }

    private Validation<Seq<SettingsProblem>, Stores> stores() {
        return Validation.combine(
                        value(Option.DATA_DIR, Values::folder),
                        value(Option.CONFIG_STORE, Values::configurationStore),
                        value(Option.EVENT_STORE, Values::eventStore))
                .ap(Stores::new)
                .mapError(SettingsReader::flat);
    }

    private Validation<Seq<SettingsProblem>, Secrets> secrets() {
        return Validation.combine(value(Option.SECRET, Values::secret), value(Option.ADMIN_TOKEN, Values::token))
                .ap(Secrets::new)
                .mapError(SettingsReader::flat);
    }

    private Validation<Seq<SettingsProblem>, Rules> rules() {
        return Validation.combine(
                        value(Option.EDITION, Values::edition),
                        value(Option.RATE_LIMIT, Values::rateLimits),
                        value(Option.MAX_GOALS_PER_SITE, Values::goals),
                        value(Option.EXCHANGE_RATES, Rates::parse),
                        queue(),
                        value(Option.CLOCK, Values::clock))
                .ap(Rules::new)
                .mapError(SettingsReader::flat);
    }

    private Validation<Seq<SettingsProblem>, RecordEvent.Queue> queue() {
        return Validation.combine(
                        value(Option.QUEUE_REQUESTS, Values::positive),
                        value(Option.QUEUE_MEGABYTES, Values::positive),
                        value(Option.QUEUE_WAIT, Values::duration))
                .ap((requests, megabytes, wait) -> new RecordEvent.Queue(
                        requests, megabytes * BYTES_OF_A_MEGABYTE, wait, RecordEvent.Queue.DEFAULT.largestBatch()))
                .mapError(SettingsReader::flat);
    }

    private Validation<Seq<SettingsProblem>, Optional<Sender>> mail() {
        return Validation.combine(
                        value(Option.MAIL_SERVER, Values::mailServer),
                        value(Option.MAIL_PASSWORD_FILE, Values::file),
                        value(Option.MAIL_FROM, Values::mailAddress))
                .ap(Mail::new)
                .mapError(SettingsReader::flat)
                .flatMap(this::whole);
    }

    private Validation<Seq<SettingsProblem>, Optional<Sender>> whole(Mail mail) {
        boolean hasUser = mail.server().flatMap(MailServer::user).isPresent();
        if (mail.server().isPresent() && mail.from().isEmpty()) {
            return mistaken(new Missing(Option.MAIL_FROM, Option.MAIL_SERVER));
        }
        if (hasUser && mail.passwordFile().isEmpty()) {
            return mistaken(new Missing(Option.MAIL_PASSWORD_FILE, Option.MAIL_SERVER));
        }
        if (!hasUser && mail.passwordFile().isPresent()) {
            Found file = sources.find(Option.MAIL_PASSWORD_FILE);
            return mistaken(problem(Option.MAIL_PASSWORD_FILE, file, "of use without a mail-server with a user"));
        }
        return Validation.valid(mail.server()
                .map(server ->
                        new Sender(server, mail.passwordFile(), mail.from().orElseThrow())));
    }

    private static <T> Validation<Seq<SettingsProblem>, T> mistaken(SettingsProblem problem) {
        return Validation.invalid(List.of(problem));
    }

    private <T> Validation<Seq<SettingsProblem>, T> value(Option option, Function<String, Either<String, T>> meaning) {
        Found found = sources.find(option);
        return Validation.fromEither(
                meaning.apply(found.value().strip()).mapLeft(expected -> List.of(problem(option, found, expected))));
    }

    private static SettingsProblem problem(Option option, Found found, String expected) {
        return option.isSecret()
                ? new MalformedSecret(found.origin(), expected)
                : new Malformed(found.origin(), found.value(), expected);
    }

    private Validation<Seq<SettingsProblem>, Seq<String>> knownKeys() {
        Seq<SettingsProblem> unknown = sources.file()
                .map(file -> List.ofAll(file.values().keySet())
                        .sorted()
                        .filter(key -> Option.ofKey(key).isEmpty())
                        .<SettingsProblem>map(key -> new UnknownKey(file.path(), key)))
                .orElseGet(List::empty);
        return unknown.isEmpty() ? Validation.valid(List.empty()) : Validation.invalid(unknown);
    }

    private record Mail(Optional<MailServer> server, Optional<Path> passwordFile, Optional<String> from) {}

    private record Stores(Path folder, Optional<PostgresUrl> configuration, Optional<ClickHouseUrl> events) {}

    private static Seq<SettingsProblem> flat(Seq<Seq<SettingsProblem>> problems) {
        return problems.flatMap(Function.identity());
    }
}
