package dev.footfall.application.records;

import dev.footfall.application.records.Fields.Alphabet;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.Acquisition.Utm;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Events of a site as files and operators say them (admin-api.md §7.1): values are taken as given. Numbers and truth values
 * may be text, since some formats have nothing else.
 */
public final class RawEventReader {
    private static final long LONGEST_ENGAGEMENT = 0xffff_ffffL;

    private final Site site;
    private final Supplier<VisitorId> fresh;
    private final Set<String> passedOver;

    /** @param fresh gives the visitor of an event that names none, a new one each time */
    public RawEventReader(Site site, Supplier<VisitorId> fresh) {
        this(site, fresh, Set.of());
    }

    private RawEventReader(Site site, Supplier<VisitorId> fresh, Set<String> passedOver) {
        this.site = site;
        this.fresh = fresh;
        this.passedOver = passedOver;
    }

    /** The same for events that {@link RawRecords} wrote: what only the store knows is no fault. */
    public RawEventReader ofExports() {
        return new RawEventReader(site, fresh, Keys.OF_THE_STORE);
    }

    /** The event, or the first fault, as in {@code timestamp: can't be blank}. */
    public Either<String, Arrival> read(JsonTree.Members line) {
        Fields fields = new Fields(line);
        Arrival arrival = new Arrival(
                site.id(),
                new EventName(fields.required(Keys.NAME)),
                fields.instant(Keys.TIMESTAMP),
                fields.text(Keys.HOSTNAME, site.domain().value()),
                fields.text(Keys.PATHNAME, "/"),
                visitor(fields),
                fields.texts(Keys.PROPS),
                fields.flag(Keys.INTERACTIVE, true) ? Interaction.INTERACTIVE : Interaction.PASSIVE,
                new Engagement(
                        (int) fields.number(Keys.SCROLL_DEPTH, Engagement.UNKNOWN_DEPTH),
                        fields.number(Keys.ENGAGEMENT_TIME, LONGEST_ENGAGEMENT)),
                revenue(fields),
                new VisitAttributes(acquisition(fields), location(fields), device(fields)));
        return fields.sound(arrival, Keys.OF_EVENTS, passedOver);
    }

    /** The id of the visit, where {@link RawRecords} wrote it; what is none is passed over. */
    public Optional<SessionId> visit(JsonTree.Members line) {
        OptionalLong bits =
                passedOver.contains(Keys.SESSION) ? new Fields(line).unsigned(Keys.SESSION) : OptionalLong.empty();
        return bits.isPresent() ? Optional.of(new SessionId(bits.getAsLong())) : Optional.empty();
    }

    private VisitorId visitor(Fields fields) {
        OptionalLong bits = fields.unsigned(Keys.USER_ID);
        return bits.isPresent() ? new VisitorId(bits.getAsLong()) : fresh.get();
    }

    private static Optional<Revenue> revenue(Fields fields) {
        Optional<Money> reporting = money(fields, Keys.REPORTING_AMOUNT, Keys.REPORTING_CURRENCY);
        Optional<Money> source = money(fields, Keys.SOURCE_AMOUNT, Keys.SOURCE_CURRENCY);
        return source.isPresent() || reporting.isPresent()
                ? Optional.of(new Revenue(source, reporting))
                : Optional.empty();
    }

    private static Optional<Money> money(Fields fields, String amountKey, String currencyKey) {
        Optional<BigDecimal> amount = fields.amount(amountKey);
        String currency = fields.code(currencyKey, Alphabet.CURRENCY);
        return amount.map(value -> new Money(value, currency));
    }

    private static Acquisition acquisition(Fields fields) {
        return new Acquisition(
                fields.text(Keys.REFERRER_SOURCE, ""),
                fields.text(Keys.REFERRER, ""),
                fields.text(Keys.CLICK_ID, ""),
                new Utm(
                        fields.text(Keys.UTM_MEDIUM, ""),
                        fields.text(Keys.UTM_SOURCE, ""),
                        fields.text(Keys.UTM_CAMPAIGN, ""),
                        fields.text(Keys.UTM_CONTENT, ""),
                        fields.text(Keys.UTM_TERM, "")));
    }

    private static Location location(Fields fields) {
        return new Location(
                fields.code(Keys.COUNTRY, Alphabet.COUNTRY),
                fields.text(Keys.REGION, ""),
                fields.text(Keys.DISTRICT, ""),
                fields.number(Keys.CITY, Long.MAX_VALUE));
    }

    private static Device device(Fields fields) {
        return new Device(
                fields.text(Keys.SCREEN, ""),
                fields.text(Keys.BROWSER, ""),
                fields.text(Keys.BROWSER_VERSION, ""),
                fields.text(Keys.OS, ""),
                fields.text(Keys.OS_VERSION, ""));
    }
}
