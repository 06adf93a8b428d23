package dev.footfall.persistence.clickhouse;

import io.vavr.control.Either;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a ClickHouse database is and how to log in, as in
 * {@code jdbc:clickhouse://clicks.example:8123/footfall?user=footfall&password=secret}. Never shown whole, for the password in
 * it. A parameter {@code cluster=NAME} makes it a database of all servers of a cluster.
 */
public final class ClickHouseUrl {
    private static final Pattern FORM = Pattern.compile(
            "(?<address>jdbc:(clickhouse|ch):(https?:)?//(?<place>[^/?#@\\s]+/\\w+))(\\?(?<parameters>\\S*))?");
    private static final Pattern CLUSTER = Pattern.compile("cluster=(?<name>[\\w.-]+)");
    private static final String EXPECTED =
            "a URL such as jdbc:clickhouse://HOST:8123/DATABASE?user=USER&password=PASSWORD, with &cluster=NAME for a cluster";

    /** What answers rely on, whatever the server's defaults are. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            // A row without a partner has nulls.
            "join_use_nulls", "1",
            // sum(x) as x is the sum of the column.
            "prefer_column_name_to_alias", "1",
            // What is acknowledged has been written.
            "async_insert", "0",
            "distributed_foreground_insert", "1",
            // A visitor's events and visits are on one server of a cluster, so each server can join its own.
            "distributed_product_mode", "local"));

    private static final String UNLESS_SAID_OTHERWISE =
            "connection_timeout=5000&socket_timeout=30000&client_name=Footfall";

    private final String address;
    private final String place;
    private final String parameters;
    private final Optional<String> cluster;

    private ClickHouseUrl(String address, String place, String parameters, Optional<String> cluster) {
        this.address = address;
        this.place = place;
        this.parameters = parameters;
        this.cluster = cluster;
    }

    /** A left side says what would be right. */
    public static Either<String, ClickHouseUrl> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Either.left(EXPECTED);
        }
        String given = form.group("parameters");
        String[] parameters = given == null || given.isEmpty() ? new String[0] : given.split("&", -1);
        Predicate<String> ofCluster = parameter -> parameter.startsWith("cluster=");
        Optional<Matcher> cluster =
                Arrays.stream(parameters).filter(ofCluster).findFirst().map(CLUSTER::matcher);
        return cluster.isPresent() && !cluster.get().matches()
                ? Either.left(EXPECTED)
                : Either.right(new ClickHouseUrl(
                        form.group("address"),
                        form.group("place"),
                        Arrays.stream(parameters).filter(ofCluster.negate()).collect(Collectors.joining("&")),
                        cluster.map(name -> name.group("name"))));
    }

    /** With the password, and with short timeouts unless it has its own. */
    String forDriver() {
        return address + "?" + UNLESS_SAID_OTHERWISE + "&" + (parameters.isEmpty() ? "" : parameters + "&")
                + SETTINGS.entrySet().stream()
                        .map(setting -> "clickhouse_setting_" + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("&"));
    }

    /** Of which cluster all servers have the tables, if it is not one server alone. */
    Optional<String> cluster() {
        return cluster;
    }

    /** Host and database, without any credentials. */
    @Override
    public String toString() {
        return place;
    }
}
