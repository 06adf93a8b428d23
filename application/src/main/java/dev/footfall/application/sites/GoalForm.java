package dev.footfall.application.sites;

import dev.footfall.application.sites.SitesProblem.FieldFault;
import dev.footfall.domain.goal.CurrencyCodes;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalFault;
import dev.footfall.domain.goal.GoalProps;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A goal as a request describes it, with all that is wrong with it (sites-api.md §4.1, §4.3). */
public final class GoalForm {
    private static final String INVALID = "is invalid";
    private static final String PROPS = "custom_props";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final int NO_THRESHOLD = -1;
    private static final int WHOLE_PAGE = 100;

    private final JsonTree.Members asked;
    private final List<FieldFault> faults = new ArrayList<>();

    private GoalForm(JsonTree.Members asked) {
        this.asked = asked;
    }

    /** Whether it asks for revenue; a currency nobody can read does not count. */
    static boolean hasCurrency(JsonTree.Members asked) {
        return asked.member("currency")
                .filter(value -> value instanceof JsonTree.Text(String code) && CurrencyCodes.isActive(code))
                .isPresent();
    }

    static boolean hasProps(JsonTree.Members asked) {
        return asked.member(PROPS)
                .filter(value -> value instanceof JsonTree.Members props
                        && !props.members().isEmpty())
                .isPresent();
    }

    /** All faults are told, the check that comes last first. */
    public static Either<SitesProblem.GoalRefused, NewGoal> read(JsonTree.Members asked) {
        return new GoalForm(asked).read();
    }

    private Either<SitesProblem.GoalRefused, NewGoal> read() {
        Optional<String> event = stripped("event_name");
        Optional<String> page = stripped("page_path");
        Optional<String> name = stripped("display_name");
        boolean isNameReadable =
                faults.stream().noneMatch(fault -> fault.field().equals("display_name"));
        Optional<JsonTree.Members> props = props();
        Optional<String> currency = currency();
        int threshold = threshold();

        boolean isReserved = event.filter(EventName.ENGAGEMENT.value()::equals).isPresent();
        boolean aimsAtNothing = page.isEmpty() && (event.isEmpty() || isReserved);
        Optional<PagePattern> pages = page.map(GoalForm::pattern);
        Optional<String> shown = name.or(() -> event).or(() -> pages.map(GoalForm::visit));
        refuse(GoalFault.EVENT_MISSING, aimsAtNothing);
        refuse(GoalFault.PAGE_MISSING, aimsAtNothing);
        refuse(GoalFault.EVENT_RESERVED, aimsAtNothing && isReserved);
        refuse(GoalFault.NAME_MISSING, shown.isEmpty() && isNameReadable);
        refuse(GoalFault.EVENT_TOO_LONG, event.filter(GoalForm::isTooLong).isPresent());
        refuse(GoalFault.THRESHOLD_OUT_OF_RANGE, threshold < NO_THRESHOLD || threshold > WHOLE_PAGE);
        refuse(GoalFault.THRESHOLD_WITHOUT_PAGE, threshold > NO_THRESHOLD && page.isEmpty());
        refuse(GoalFault.EVENT_AND_PAGE, event.isPresent() && page.isPresent());
        Map<String, String> pairs = pairs(props);
        if (!faults.isEmpty()) {
            return Either.left(new SitesProblem.FieldsInvalid(faults.reversed()));
        }
        Trigger trigger = event.<Trigger>map(what -> new Trigger.EventNamed(new EventName(what), currency))
                .orElseGet(() -> visited(pages.orElseThrow(), threshold));
        return Either.right(new NewGoal(name.orElseGet(() -> Goal.defaultName(trigger)), trigger, pairs));
    }

    private static Trigger visited(PagePattern pages, int threshold) {
        return threshold == NO_THRESHOLD ? new Trigger.PageVisited(pages) : new Trigger.PageScrolled(pages, threshold);
    }

    private static String visit(PagePattern pages) {
        return Goal.defaultName(new Trigger.PageVisited(pages));
    }

    // The slash comes first, so that white space before it stays inside: sites-api.md §4.1.
    private static PagePattern pattern(String path) {
        return new PagePattern((path.startsWith("/") ? path : "/" + path).strip());
    }

    private static boolean isTooLong(String event) {
        return event.codePointCount(0, event.length()) > Goal.LONGEST_EVENT_NAME;
    }

    /** The text of a field, blank ones left out; a path keeps its white space. */
    private Optional<String> stripped(String field) {
        return switch (asked.member(field).orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> Optional.empty();
            case JsonTree.Text(String text) when text.isBlank() -> Optional.empty();
            case JsonTree.Text(String text) -> Optional.of(field.equals("page_path") ? text : text.strip());
            case JsonTree ignored -> invalid(field);
        };
    }

    private Optional<String> currency() {
        return switch (asked.member("currency").orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> Optional.empty();
            case JsonTree.Text(String code) when code.isEmpty() -> Optional.empty();
            case JsonTree.Text(String code) when CurrencyCodes.isActive(code) -> Optional.of(code);
            case JsonTree ignored -> invalid("currency");
        };
    }

    private Optional<JsonTree.Members> props() {
        return asked.member(PROPS)
                .flatMap(value -> value instanceof JsonTree.Members props ? Optional.of(props) : invalid(PROPS));
    }

    private Map<String, String> pairs(Optional<JsonTree.Members> props) {
        Either<GoalFault, Map<String, String>> read =
                GoalProps.read(props.orElseGet(() -> new JsonTree.Members(Map.of())));
        return read.peekLeft(fault -> refuse(fault, true)).getOrElse(Map.of());
    }

    private int threshold() {
        return switch (asked.member("scroll_threshold").orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> NO_THRESHOLD;
            case JsonTree.Numeral(BigDecimal value, boolean isWhole) when isWhole -> clamped(value);
            case JsonTree.Text(String digits) when WHOLE.matcher(digits).matches() -> Integer.parseInt(digits);
            case JsonTree ignored -> this.<Integer>invalid("scroll_threshold").orElse(NO_THRESHOLD);
        };
    }

    private static int clamped(BigDecimal value) {
        return value.max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    private <T> Optional<T> invalid(String field) {
        faults.add(new FieldFault(field, INVALID));
        return Optional.empty();
    }

    private void refuse(GoalFault fault, boolean isTheCase) {
        if (isTheCase) {
            faults.add(new FieldFault(fault.field(), fault.words()));
        }
    }
}
