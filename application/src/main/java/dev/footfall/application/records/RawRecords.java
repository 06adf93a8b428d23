package dev.footfall.application.records;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Bool;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Null;
import dev.footfall.domain.json.JsonTree.Text;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Stored events and visits as records: every key is there, in the order of admin-api.md §9. */
public final class RawRecords {
    private final Map<String, JsonTree> members = new LinkedHashMap<>();

    private RawRecords() {}

    public static Members of(Event event) {
        RawRecords record = new RawRecords();
        record.integer(Keys.SITE, event.site().value());
        record.unsigned(Keys.SESSION, event.session().bits());
        record.text(Keys.NAME, event.name().value());
        record.time(Keys.TIMESTAMP, event.timestamp());
        record.unsigned(Keys.USER_ID, event.visitor().bits());
        record.text(Keys.HOSTNAME, event.hostname());
        record.text(Keys.PATHNAME, event.pathname());
        record.texts(Keys.PROPS, event.props());
        record.integer(Keys.SCROLL_DEPTH, event.engagement().scrollDepth());
        record.integer(Keys.ENGAGEMENT_TIME, event.engagement().milliseconds());
        record.revenue(event.revenue());
        record.attributes(event.attributes());
        return new Members(record.members);
    }

    public static Members of(Session session) {
        RawRecords record = new RawRecords();
        record.integer(Keys.SITE, session.site().value());
        record.unsigned(Keys.SESSION, session.id().bits());
        record.unsigned(Keys.USER_ID, session.visitor().bits());
        record.text(Keys.HOSTNAME, session.entry().hostname());
        record.time("start", session.start());
        record.time(Keys.TIMESTAMP, session.timestamp());
        record.integer("duration", session.durationSeconds());
        record.members.put("is_bounce", new Bool(session.isBounce()));
        record.text("entry_page", session.entry().pathname());
        record.text("exit_page", session.exit().pathname());
        record.text("exit_page_hostname", session.exit().hostname());
        record.integer("pageviews", session.pageviews());
        record.integer("events", session.events());
        record.texts("entry_props", session.entryProps());
        record.attributes(session.attributes());
        return new Members(record.members);
    }

    private void revenue(Optional<Revenue> revenue) {
        Optional<Money> reporting = revenue.flatMap(Revenue::reporting);
        Optional<Money> source = revenue.flatMap(Revenue::source);
        amount(Keys.REPORTING_AMOUNT, reporting);
        amount(Keys.SOURCE_AMOUNT, source);
        text(Keys.REPORTING_CURRENCY, reporting.map(Money::currency).orElse(""));
        text(Keys.SOURCE_CURRENCY, source.map(Money::currency).orElse(""));
    }

    private void attributes(VisitAttributes attributes) {
        Acquisition acquisition = attributes.acquisition();
        text(Keys.REFERRER, acquisition.referrer());
        text(Keys.REFERRER_SOURCE, acquisition.source());
        text(Keys.CLICK_ID, acquisition.clickId());
        text(Keys.UTM_SOURCE, acquisition.utm().source());
        text(Keys.UTM_MEDIUM, acquisition.utm().medium());
        text(Keys.UTM_CAMPAIGN, acquisition.utm().campaign());
        text(Keys.UTM_CONTENT, acquisition.utm().content());
        text(Keys.UTM_TERM, acquisition.utm().term());
        Location location = attributes.location();
        text(Keys.COUNTRY, location.country());
        text(Keys.REGION, location.region());
        text(Keys.DISTRICT, location.district());
        integer(Keys.CITY, location.city());
        Device device = attributes.device();
        text(Keys.SCREEN, device.screen());
        text(Keys.BROWSER, device.browser());
        text(Keys.BROWSER_VERSION, device.browserVersion());
        text(Keys.OS, device.os());
        text(Keys.OS_VERSION, device.osVersion());
        text(Keys.CHANNEL, acquisition.channel());
    }

    private void text(String key, String value) {
        members.put(key, new Text(value));
    }

    private void texts(String key, Map<String, String> values) {
        Map<String, JsonTree> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, new Text(value)));
        members.put(key, new Members(texts));
    }

    private void integer(String key, long value) {
        members.put(key, Decimals.integer(value));
    }

    private void unsigned(String key, long bits) {
        members.put(key, Decimals.unsignedInteger(bits));
    }

    private void time(String key, Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        text(key, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    }

    private void amount(String key, Optional<Money> money) {
        members.put(
                key,
                money.<JsonTree>map(known -> new Text(Decimals.text(known.amount())))
                        .orElseGet(Null::new));
    }
}
