package dev.footfall.persistence.configuration;

import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is and how to log in, as in
 * {@code jdbc:postgresql://db.example:5432/footfall?user=footfall&password=secret}. Never shown whole, for the password in it.
 */
public final class PostgresUrl {
    // An @ would be a password in front of the host, which the driver would take for a part of its name and show.
    private static final Pattern FORM =
            Pattern.compile("(?<address>jdbc:postgresql://(?<place>[^/?#@\\s]*/[^/?#@\\s]+))(\\?(?<parameters>\\S*))?");

    private static final String EXPECTED =
            "a URL such as jdbc:postgresql://HOST:5432/DATABASE?user=USER&password=PASSWORD";

    /** The last word is the driver's: what the database says of the values that it refuses is not for logs. */
    private static final String ALWAYS = "logServerErrorDetail=false";

    private static final String UNLESS_SAID_OTHERWISE =
            "ApplicationName=Footfall&connectTimeout=5&loginTimeout=10&socketTimeout=30&tcpKeepAlive=true";

    private final String address;
    private final String place;
    private final String parameters;

    private PostgresUrl(String address, String place, String parameters) {
        this.address = address;
        this.place = place;
        this.parameters = parameters;
    }

    /** A left side says what would be right. */
    public static Either<String, PostgresUrl> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Either.left(EXPECTED);
        }
        String parameters = form.group("parameters");
        PostgresUrl url =
                new PostgresUrl(form.group("address"), form.group("place"), parameters == null ? "" : parameters);
        return url.isUnderstood() ? Either.right(url) : Either.left(EXPECTED);
    }

    /** Found out here, because later the driver would complain by repeating all of it. */
    private boolean isUnderstood() {
        try {
            new PGSimpleDataSource().setUrl(forDriver());
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** With the password, and with short timeouts unless it has its own. */
    String forDriver() {
        return address + "?" + UNLESS_SAID_OTHERWISE + "&" + (parameters.isEmpty() ? "" : parameters + "&") + ALWAYS;
    }

    /** Host and database, without any credentials. */
    @Override
    public String toString() {
        return place;
    }
}
