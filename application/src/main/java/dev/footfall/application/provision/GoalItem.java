package dev.footfall.application.provision;

import dev.footfall.domain.goal.CurrencyCodes;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalFault;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;

/**
 * A goal as a document describes it: at most one of event and pages is given.
 *
 * @param name empty: the one that comes with event or pages
 */
record GoalItem(
        Optional<String> name,
        Optional<EventName> event,
        Optional<PagePattern> pages,
        Given<Integer> threshold,
        Given<String> currency,
        Given<Map<String, String>> customProps,
        boolean isAbsent) {
    static final String EITHER = "give either event_name or page_path";

    private static final int NO_THRESHOLD = -1;
    private static final int WHOLE_PAGE = 100;

    private static final Format<Optional<String>> STRIPPED =
            Formats.STRING.then(text -> Either.right(Optional.of(text.strip()).filter(rest -> !rest.isEmpty())));
    private static final Format<Optional<EventName>> EVENT =
            STRIPPED.then(text -> text.<Either<String, Optional<EventName>>>map(
                            name -> event(name).map(Optional::of))
                    .orElseGet(() -> Either.right(Optional.empty())));
    private static final Format<Optional<PagePattern>> PAGES = STRIPPED.then(
            text -> Either.right(text.map(path -> new PagePattern(path.startsWith("/") ? path : "/" + path))));
    private static final Format<Integer> THRESHOLD = tree -> Formats.whole(NO_THRESHOLD, WHOLE_PAGE)
            .read(tree)
            .mapLeft(flaw -> new Format.Flaw(GoalFault.THRESHOLD_OUT_OF_RANGE.words()));
    private static final Format<String> CURRENCY =
            Formats.TEXT.then(code -> CurrencyCodes.isActive(code) ? Either.right(code) : Either.left(Formats.INVALID));

    static Either<ProvisioningFault, GoalItem> read(Fields fields) {
        Optional<EventName> event = fields.given("event_name", EVENT).value().flatMap(name -> name);
        Optional<PagePattern> pages = fields.given("page_path", PAGES).value().flatMap(path -> path);
        Given<Integer> threshold = fields.given("scroll_threshold", THRESHOLD);
        Optional<String> name = fields.given("display_name", STRIPPED).value().flatMap(text -> text);
        Given<String> currency = fields.given("currency", CURRENCY);
        Given<Map<String, String>> customProps = fields.given("custom_props", CustomProps::read);
        boolean isAbsent = fields.isAbsent();
        if (event.isPresent() && pages.isPresent()) {
            fields.reject(EITHER);
        }
        return fields.complete(() -> new GoalItem(name, event, pages, threshold, currency, customProps, isAbsent));
    }

    private static Either<String, EventName> event(String name) {
        if (name.equals(EventName.ENGAGEMENT.value())) {
            return Either.left(GoalFault.EVENT_RESERVED.words());
        }
        return name.codePointCount(0, name.length()) > Goal.LONGEST_EVENT_NAME
                ? Either.left(GoalFault.EVENT_TOO_LONG.words())
                : Either.right(new EventName(name));
    }

    /** The natural key; empty when nothing says it. */
    Optional<String> displayName() {
        return name.or(() -> trigger(Optional.empty()).map(Goal::defaultName));
    }

    boolean asksForScrolling() {
        return threshold.value().orElse(NO_THRESHOLD) > NO_THRESHOLD;
    }

    /** What has to happen, with what the present trigger says where the item says nothing; empty: nobody says it. */
    Optional<Trigger> trigger(Optional<Trigger> present) {
        return event.<Trigger>map(given -> new Trigger.EventNamed(given, currency.orNone(currencyOf(present))))
                .or(() -> pages.map(given -> visited(given, thresholdOf(present))))
                .or(() -> present.map(this::adjusted));
    }

    private Trigger adjusted(Trigger present) {
        return switch (present) {
            case Trigger.EventNamed(EventName known, Optional<String> code) ->
                new Trigger.EventNamed(known, currency.orNone(code));
            case Trigger.PageVisited(PagePattern known) -> visited(known, NO_THRESHOLD);
            case Trigger.PageScrolled(PagePattern known, int percent) -> visited(known, percent);
        };
    }

    private Trigger visited(PagePattern pattern, int presentThreshold) {
        int percent = threshold.over(presentThreshold, NO_THRESHOLD);
        return percent == NO_THRESHOLD ? new Trigger.PageVisited(pattern) : new Trigger.PageScrolled(pattern, percent);
    }

    private static Optional<String> currencyOf(Optional<Trigger> present) {
        return present.flatMap(
                trigger -> trigger instanceof Trigger.EventNamed known ? known.currency() : Optional.empty());
    }

    private static int thresholdOf(Optional<Trigger> present) {
        return present.map(trigger -> trigger instanceof Trigger.PageScrolled known ? known.threshold() : NO_THRESHOLD)
                .orElse(NO_THRESHOLD);
    }
}
