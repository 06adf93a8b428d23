package dev.footfall.junit;

import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.FootfallOptions;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test an empty {@link Footfall} in memory, and its {@link MovableClock}, as parameters of the test and of the
 * methods around it; the Footfall is closed after the test.
 *
 * <pre>{@code
 * @ExtendWith(FootfallExtension.class)
 * class ShopTest {
 *     @Test
 *     void an_order_is_counted(Footfall footfall, MovableClock clock) { ... }
 * }
 * }</pre>
 *
 * <p>Registered as a field it may be told when tests begin, and with what options:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FootfallExtension FOOTFALL = FootfallExtension.startingAt(Instant.parse("2026-03-01T09:00:00Z"));
 * }</pre>
 */
public final class FootfallExtension implements ParameterResolver, AfterEachCallback {
    /** When tests begin if nobody says otherwise: a Thursday. */
    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private static final Namespace NAMESPACE = Namespace.create(FootfallExtension.class);

    private final Instant start;
    private final UnaryOperator<FootfallOptions> options;

    public FootfallExtension() {
        this(START, UnaryOperator.identity());
    }

    private FootfallExtension(Instant start, UnaryOperator<FootfallOptions> options) {
        this.start = start;
        this.options = options;
    }

    public static FootfallExtension startingAt(Instant start) {
        return new FootfallExtension(start, UnaryOperator.identity());
    }

    /** @param chosen options on top of the clock's */
    public FootfallExtension with(UnaryOperator<FootfallOptions> chosen) {
        return new FootfallExtension(start, chosen);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return (type == Footfall.class || type == MovableClock.class)
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        World world = worldOf(store(context));
        return parameter.getParameter().getType() == Footfall.class ? world.footfall() : world.clock();
    }

    // With what JUnit 5 and JUnit 6 have in common.
    private World worldOf(Store store) {
        World known = store.get(World.class, World.class);
        if (known != null) {
            return known;
        }
        World made = open();
        store.put(World.class, made);
        return made;
    }

    private World open() {
        MovableClock clock = MovableClock.at(start);
        return new World(options.apply(FootfallOptions.inMemory().clock(clock)).open(), clock);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        World world = store(context).remove(World.class, World.class);
        if (world != null) {
            world.footfall().close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private record World(Footfall footfall, MovableClock clock) {}
}
