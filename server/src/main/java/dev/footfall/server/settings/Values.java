package dev.footfall.server.settings;

import dev.footfall.application.access.RateLimiter.Limit;
import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresUrl;
import dev.footfall.server.log.LogFormat;
import dev.footfall.server.mail.MailServer;
import dev.footfall.server.mail.Sender;
import dev.footfall.server.settings.Settings.Clock;
import io.vavr.control.Either;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text of each option means. The left side says what would be right. */
final class Values {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern BASE_PATH = Pattern.compile("(/[\\w.~-]+)+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,9})/(\\w+)");
    private static final String LOOPBACK = "127.0.0.0/8,::1";
    private static final int HIGHEST_PORT = 65_535;

    private Values() {}

    static Either<String, String> host(String text) {
        return text.isEmpty() ? Either.left("an address to listen on") : Either.right(text);
    }

    static Either<String, Integer> port(String text) {
        boolean fits = WHOLE_NUMBER.matcher(text).matches() && Integer.parseInt(text) <= HIGHEST_PORT;
        return fits ? Either.right(Integer.parseInt(text)) : Either.left("a port number from 0 to " + HIGHEST_PORT);
    }

    static Either<String, URI> baseUrl(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return Either.right(uri);
            }
        } catch (URISyntaxException noAddress) {
            return Either.left("an address such as https://stats.example.org");
        }
        return Either.left("an address such as https://stats.example.org");
    }

    /** Empty text is the root of the host. */
    static Either<String, String> basePath(String text) {
        return text.isEmpty() || BASE_PATH.matcher(text).matches()
                ? Either.right(text)
                : Either.left("a path such as /stats");
    }

    static Either<String, Path> folder(String text) {
        return file(text)
                .flatMap(
                        path -> path.<Either<String, Path>>map(Either::right).orElseGet(() -> Either.left("a folder")));
    }

    /** Empty text is no file. */
    static Either<String, Optional<Path>> file(String text) {
        try {
            return Either.right(text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
        } catch (InvalidPathException noPath) {
            return Either.left("the name of a file");
        }
    }

    /** Empty for the embedded one. */
    static Either<String, Optional<ClickHouseUrl>> eventStore(String text) {
        return text.equals("embedded")
                ? Either.right(Optional.empty())
                : ClickHouseUrl.parse(text).bimap(expected -> "'embedded' or " + expected, Optional::of);
    }

    /** Empty for the embedded one. */
    static Either<String, Optional<PostgresUrl>> configurationStore(String text) {
        return text.equals("embedded")
                ? Either.right(Optional.empty())
                : PostgresUrl.parse(text).bimap(expected -> "'embedded' or " + expected, Optional::of);
    }

    static Either<String, Edition> edition(String text) {
        return switch (text) {
            case "self-hosted" -> Either.right(Edition.SELF_HOSTED);
            case "hosted" -> Either.right(Edition.HOSTED);
            default -> Either.left("self-hosted or hosted");
        };
    }

    /** Empty text is none. */
    static Either<String, Optional<ServerSecret>> secret(String text) {
        if (text.isEmpty()) {
            return Either.right(Optional.empty());
        }
        return text.getBytes(StandardCharsets.UTF_8).length < ServerSecret.SHORTEST
                ? Either.left("at least " + ServerSecret.SHORTEST + " bytes long")
                : Either.right(Optional.of(new ServerSecret(text)));
    }

    /** Empty text is none. */
    static Either<String, Optional<AdminToken>> token(String text) {
        return Either.right(text.isEmpty() ? Optional.empty() : Optional.of(new AdminToken(text)));
    }

    /** Empty text is none. */
    static Either<String, Optional<MailServer>> mailServer(String text) {
        return text.isEmpty()
                ? Either.right(Optional.empty())
                : MailServer.parse(text).map(Optional::of);
    }

    /** Empty text is none. */
    static Either<String, Optional<String>> mailAddress(String text) {
        return text.isEmpty()
                ? Either.right(Optional.empty())
                : Sender.address(text).map(Optional::of);
    }

    static Either<String, Integer> goals(String text) {
        return WHOLE_NUMBER.matcher(text).matches()
                ? Either.right(Integer.parseInt(text))
                : Either.left("a number of goals");
    }

    static Either<String, Integer> positive(String text) {
        return WHOLE_NUMBER.matcher(text).matches() && Integer.parseInt(text) > 0
                ? Either.right(Integer.parseInt(text))
                : Either.left("a number from 1");
    }

    static Either<String, Clock> clock(String text) {
        return switch (text) {
            case "system" -> Either.right(Clock.SYSTEM);
            case "settable" -> Either.right(Clock.SETTABLE);
            default -> Either.left("system or settable");
        };
    }

    static Either<String, LogFormat> logFormat(String text) {
        return switch (text) {
            case "text" -> Either.right(LogFormat.TEXT);
            case "json" -> Either.right(LogFormat.JSON);
            default -> Either.left("text or json");
        };
    }

    static Either<String, RateLimits> rateLimits(String text) {
        int comma = text.indexOf(',');
        Optional<Limit> hourly = limit(comma < 0 ? text : text.substring(0, comma));
        Optional<Limit> burst = comma < 0 ? Optional.empty() : limit(text.substring(comma + 1));
        boolean readable = (comma < 0 || burst.isPresent())
                && hourly.filter(limit -> limit.window().equals(RateLimits.HOUR))
                        .isPresent();
        return readable
                ? Either.right(new RateLimits(hourly.get().requests(), burst))
                : Either.left("requests an hour and, if you like, in a burst, such as 600/1h,60/10s");
    }

    private static Optional<Limit> limit(String text) {
        Matcher limit = LIMIT.matcher(text.strip());
        if (!limit.matches() || Integer.parseInt(limit.group(1)) < 1) {
            return Optional.empty();
        }
        return duration(limit.group(2))
                .toJavaOptional()
                .filter(window -> !window.isZero())
                .map(window -> new Limit(Integer.parseInt(limit.group(1)), window));
    }

    static Either<String, Duration> duration(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Either.left("a time such as 500ms, 10s, 2m or 1h");
        }
        long amount = Long.parseLong(time.group(1));
        return Either.right(
                switch (time.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }

    /** An empty list believes nobody. */
    static Either<String, TrustedProxies> proxies(String text) {
        String networks = Arrays.stream(text.split(",", -1))
                .map(part -> part.strip().equals("loopback") ? LOOPBACK : part)
                .collect(Collectors.joining(","));
        return TrustedProxies.parse(networks)
                .mapLeft(malformed -> "a list of: loopback, addresses, networks such as 10.0.0.0/8");
    }
}
