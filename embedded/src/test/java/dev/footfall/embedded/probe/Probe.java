package dev.footfall.embedded.probe;

import dev.footfall.domain.site.Site;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.SiteEvent;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/** A process of its own with a Footfall inside: says what that has left in it. */
public final class Probe {
    private Probe() {}

    /** @param arguments a folder, or nothing: then in memory */
    public static void main(String[] arguments) throws Exception {
        preparePlatform();
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        int hooks = hooks().size();
        Map<String, String> properties = Map.copyOf(properties());
        long start = System.nanoTime();
        try (Footfall footfall = arguments.length == 0 ? Footfall.inMemory() : Footfall.open(Path.of(arguments[0]))) {
            Site site = footfall.site("shop.example");
            var outcome = footfall.accept(
                            SiteEvent.pageview("https://shop.example/").by("192.0.2.7", "Firefox/126.0"))
                    .join();
            System.out.println("outcome " + outcome);
            System.out.println("rows "
                    + footfall.query(site, "{\"metrics\": [\"pageviews\"], \"date_range\": \"day\"}")
                            .get()
                            .rows());
            System.out.println("milliseconds " + (System.nanoTime() - start) / 1_000_000);
            List<Thread> more = new ArrayList<>(Thread.getAllStackTraces().keySet());
            more.removeAll(threads);
            // The platform keeps it for a minute where a process was started, as SQLite's driver does to know the
            // system.
            more.removeIf(thread -> thread.getName().equals("process reaper"));
            System.out.println("threads " + more.stream().map(Thread::getName).toList());
            System.out.println("hooks " + (hooks().size() - hooks));
        }
        var changed = new ArrayList<>(properties().keySet());
        changed.removeAll(properties.keySet());
        changed.remove("polyglot.engine.WarnInterpreterOnly"); // Flyway sets it
        System.out.println("properties " + changed);
    }

    private static Map<String, String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    /** The platform's own logging adds a hook, and its time zone a property, to any process that uses them. */
    private static void preparePlatform() {
        System.out.println("with " + LogManager.getLogManager() + " in " + TimeZone.getDefault());
    }

    private static Map<?, ?> hooks() throws ReflectiveOperationException {
        Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
        hooks.setAccessible(true);
        return (Map<?, ?>) hooks.get(null);
    }
}
