package dev.footfall.http.events;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.http.events.EventForm.HashMode;
import dev.footfall.http.events.EventForm.Name;
import dev.footfall.http.events.EventForm.Url;
import io.vavr.control.Either;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reads bodies into events (ingestion.md §2, §3). */
final class EventReader {
    private static final JsonTree.Members NOTHING = new JsonTree.Members(Map.of());
    private static final String WWW = "www.";
    private static final int LONGEST_REFERRER = 2_000;

    private final JsonReader json;
    private final Validator validator;

    EventReader(JsonReader json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    static EventReader over(JsonReader json) {
        return new EventReader(
                json,
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory()
                        .getValidator());
    }

    Either<FieldErrors, IncomingEvent> read(JsonTree.Members body, Sender sender) {
        SentFields sent = new SentFields(body);
        Engagement engagement = isPing(sent) ? EngagementFields.read(sent) : Engagement.NONE;
        Url url = sent.first("u", "url").map(Url::of).orElseGet(Url.Missing::new);
        Optional<PageUrl> page = page(url);
        EventForm form = form(url, page, sent, engagement);
        Set<ConstraintViolation<EventForm>> violations = validator.validate(form);
        return violations.isEmpty()
                ? Either.right(event(form, page, sent, engagement, sender))
                : Either.left(FieldErrors.of(violations));
    }

    private static boolean isPing(SentFields sent) {
        return sent.first("n", "name")
                .filter(new JsonTree.Text(EventName.ENGAGEMENT.value())::equals)
                .isPresent();
    }

    private EventForm form(Url url, Optional<PageUrl> page, SentFields sent, Engagement engagement) {
        Name name =
                sent.first("n", "name").map(value -> name(value, engagement)).orElseGet(() -> new Name.Text("", true));
        HashMode hashMode = hashMode(sent);
        Optional<String> pathname = page.map(address -> address.pathname(routing(hashMode)));
        return new EventForm(
                url,
                name,
                hashMode,
                domain(sent, page),
                CustomProperties.completed(
                        CustomProperties.read(members(sent.first("m", "meta", "p", "props"))),
                        name instanceof Name.Text(String text, boolean ignored) ? text : "",
                        pathname.orElse("")),
                pathname);
    }

    private static Optional<PageUrl> page(Url url) {
        return url instanceof Url.Text(String text) && text.getBytes(StandardCharsets.UTF_8).length <= Url.MOST_BYTES
                ? Optional.of(PageUrl.parse(text))
                : Optional.empty();
    }

    private static Name name(JsonTree sent, Engagement engagement) {
        boolean measured = engagement.equals(Engagement.NONE) || EngagementFields.isMeasured(engagement);
        return switch (sent) {
            case JsonTree.Text(String text) -> new Name.Text(text, measured);
            case JsonTree.Numeral numeral when numeral.isWrittenAsInteger() -> new Name.Text(numeral.text(), measured);
            default -> new Name.Unreadable(sent);
        };
    }

    private static HashMode hashMode(SentFields sent) {
        return sent.first("h", "hashMode")
                .map(WholeNumber::of)
                .map(number -> new HashMode(number.orElse(0) == 1, number.isPresent()))
                .orElseGet(() -> new HashMode(false, true));
    }

    private static Routing routing(HashMode mode) {
        return mode.on() ? Routing.HASH : Routing.PATH;
    }

    private static String domain(SentFields sent, Optional<PageUrl> page) {
        return sent.first("d", "domain")
                .flatMap(EventReader::string)
                .or(() -> page.map(PageUrl::hostname).filter(host -> !host.equals(PageUrl.NO_HOSTNAME)))
                .orElse("");
    }

    private static Optional<String> string(JsonTree value) {
        return value instanceof JsonTree.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    // An object, or a text that holds one; anything else is nothing, and no mistake.
    private JsonTree.Members members(Optional<JsonTree> sent) {
        Optional<JsonTree> tree = sent.flatMap(value -> value instanceof JsonTree.Text(String text)
                ? json.read(text.getBytes(StandardCharsets.UTF_8)).toJavaOptional()
                : Optional.of(value));
        return tree.orElse(NOTHING) instanceof JsonTree.Members members ? members : NOTHING;
    }

    private IncomingEvent event(
            EventForm form, Optional<PageUrl> page, SentFields sent, Engagement engagement, Sender sender) {
        if (page.isEmpty() || !(form.eventName() instanceof Name.Text name)) {
            throw new IllegalStateException("the form is valid");
        }
        return new IncomingEvent(
                new EventName(name.text()),
                page.get(),
                routing(form.hashMode()),
                targets(form.domain()),
                sent.first("r", "referrer")
                        .flatMap(EventReader::string)
                        .map(EventReader::beginning)
                        .orElse(""),
                form.props(),
                RevenueField.read(members(sent.first("revenue", "$"))),
                sent.isFalse("i") || sent.isFalse("interactive") ? Interaction.PASSIVE : Interaction.INTERACTIVE,
                engagement,
                sender);
    }

    private static List<String> targets(String domains) {
        return Arrays.stream(domains.strip().split(",", -1))
                .map(String::strip)
                .map(target -> target.startsWith(WWW) ? target.substring(WWW.length()) : target)
                .toList();
    }

    private static String beginning(String referrer) {
        return referrer.codePointCount(0, referrer.length()) <= LONGEST_REFERRER
                ? referrer
                : referrer.substring(0, referrer.offsetByCodePoints(0, LONGEST_REFERRER));
    }
}
