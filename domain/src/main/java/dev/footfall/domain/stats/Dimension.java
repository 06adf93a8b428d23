package dev.footfall.domain.stats;

import dev.footfall.domain.place.PlaceName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something to group or filter by (stats-query-v2.md §5). Time can only be grouped by. */
public sealed interface Dimension {
    /** The name in requests and answers, as in {@code visit:source}. */
    String wireName();

    Grain grain();

    /** What an empty value is shown as; empty where it is shown as it is. */
    Optional<String> blankLabel();

    /** Reads a public name. */
    static Optional<Dimension> named(String wireName) {
        return named(wireName, Vocabulary.PUBLIC);
    }

    static Optional<Dimension> named(String wireName, Vocabulary spoken) {
        return Arrays.<Dimension>stream(OfVisit.values())
                .filter(dimension -> dimension.wireName().equals(wireName))
                .findFirst()
                .or(() -> OfEvent.named(wireName))
                .or(() -> Property.named(wireName))
                .or(() -> Time.named(wireName, spoken));
    }

    /** An attribute of a visit. Those that are no property of its page views stand on its events as well. */
    enum OfVisit implements Dimension {
        SOURCE("source", Grain.EITHER, "Direct / None"),
        CHANNEL("channel", Grain.EITHER, "Direct"),
        REFERRER("referrer", Grain.EITHER, "Direct / None"),
        UTM_MEDIUM("utm_medium", Grain.EITHER, "(not set)"),
        UTM_SOURCE("utm_source", Grain.EITHER, "(not set)"),
        UTM_CAMPAIGN("utm_campaign", Grain.EITHER, "(not set)"),
        UTM_CONTENT("utm_content", Grain.EITHER, "(not set)"),
        UTM_TERM("utm_term", Grain.EITHER, "(not set)"),
        DEVICE("device", Grain.EITHER, "(not set)"),
        /** Another name for {@link #DEVICE}. */
        SCREEN("screen", Grain.EITHER, "(not set)"),
        BROWSER("browser", Grain.EITHER, "(not set)"),
        BROWSER_VERSION("browser_version", Grain.EITHER, "(not set)"),
        OS("os", Grain.EITHER, "(not set)"),
        OS_VERSION("os_version", Grain.EITHER, "(not set)"),
        COUNTRY("country", Grain.EITHER, ""),
        REGION("region", Grain.EITHER, ""),
        /** A GeoNames id, the only number among the dimensions. */
        CITY("city", Grain.EITHER, ""),
        /** The names of the three above, empty where nobody has named the place. */
        COUNTRY_NAME("country_name", Grain.EITHER, ""),
        REGION_NAME("region_name", Grain.EITHER, ""),
        CITY_NAME("city_name", Grain.EITHER, ""),
        ENTRY_PAGE("entry_page", Grain.VISIT, ""),
        EXIT_PAGE("exit_page", Grain.VISIT, ""),
        ENTRY_PAGE_HOSTNAME("entry_page_hostname", Grain.VISIT, ""),
        EXIT_PAGE_HOSTNAME("exit_page_hostname", Grain.VISIT, "");

        private final String wireName;
        private final Grain grain;
        private final String blankLabel;

        OfVisit(String name, Grain grain, String blankLabel) {
            this.wireName = "visit:" + name;
            this.grain = grain;
            this.blankLabel = blankLabel;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        @Override
        public Grain grain() {
            return grain;
        }

        @Override
        public Optional<String> blankLabel() {
            return blankLabel.isEmpty() ? Optional.empty() : Optional.of(blankLabel);
        }

        /** The kind of place this names. */
        public Optional<PlaceName.Kind> named() {
            return switch (this) {
                case COUNTRY_NAME -> Optional.of(PlaceName.Kind.COUNTRY);
                case REGION_NAME -> Optional.of(PlaceName.Kind.REGION);
                case CITY_NAME -> Optional.of(PlaceName.Kind.CITY);
                default -> Optional.empty();
            };
        }

        public boolean isUtm() {
            return wireName.startsWith("visit:utm_");
        }
    }

    /** An attribute of single events. */
    enum OfEvent implements Dimension {
        NAME,
        PAGE,
        HOSTNAME,
        /** The names of the goals an event reaches, of which there may be several, or none. */
        GOAL;

        private static Optional<Dimension> named(String wireName) {
            return Arrays.<Dimension>stream(values())
                    .filter(dimension -> dimension.wireName().equals(wireName))
                    .findFirst();
        }

        @Override
        public String wireName() {
            return "event:" + name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Grain grain() {
            return Grain.EVENT;
        }

        @Override
        public Optional<String> blankLabel() {
            return Optional.empty();
        }
    }

    /** A custom property of events. */
    record Property(String name) implements Dimension {
        private static final String PREFIX = "event:props:";

        /** What a missing or empty value is shown as. */
        public static final String NONE = "(none)";

        public Property {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a property has a name");
            }
        }

        private static Optional<Dimension> named(String wireName) {
            return wireName.startsWith(PREFIX) && wireName.length() > PREFIX.length()
                    ? Optional.of(new Property(wireName.substring(PREFIX.length())))
                    : Optional.empty();
        }

        @Override
        public String wireName() {
            return PREFIX + name;
        }

        @Override
        public Grain grain() {
            return Grain.EVENT;
        }

        @Override
        public Optional<String> blankLabel() {
            return Optional.of(NONE);
        }
    }

    /** When something happened, in the site's time zone. */
    sealed interface Time extends Dimension {
        private static Optional<Dimension> named(String wireName, Vocabulary spoken) {
            return wireName.equals("time")
                    ? Optional.of(new Fitting())
                    : Arrays.stream(Granularity.values())
                            .filter(granularity -> granularity != Granularity.MINUTE || spoken == Vocabulary.EXTENDED)
                            .<Dimension>map(Buckets::new)
                            .filter(dimension -> dimension.wireName().equals(wireName))
                            .findFirst();
        }

        @Override
        default Grain grain() {
            return Grain.EITHER;
        }

        @Override
        default Optional<String> blankLabel() {
            return Optional.empty();
        }

        /** Buckets of a length that fits the range; which, is known once the range is resolved. */
        record Fitting() implements Time {
            @Override
            public String wireName() {
                return "time";
            }
        }

        record Buckets(Granularity granularity) implements Time {
            @Override
            public String wireName() {
                return "time:" + granularity.name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
