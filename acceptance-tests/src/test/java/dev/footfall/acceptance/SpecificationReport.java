package dev.footfall.acceptance;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestRunFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import io.cucumber.plugin.event.TestSourceRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Writes all features as one page for people, each example with what came of it. A plugin of Cucumber. */
public final class SpecificationReport implements ConcurrentEventListener {
    private final Path file;
    private final SortedMap<URI, String> sources = new ConcurrentSkipListMap<>();
    private final Map<URI, Node> features = new ConcurrentHashMap<>();
    private final Map<URI, Map<Integer, Result>> results = new ConcurrentHashMap<>();

    /** @param file where the page is to be, as told behind the name of this class */
    public SpecificationReport(String file) {
        this.file = Path.of(file);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestSourceRead.class, read -> sources.put(read.getUri(), read.getSource()));
        publisher.registerHandlerFor(
                TestSourceParsed.class,
                parsed -> parsed.getNodes().forEach(feature -> features.put(parsed.getUri(), feature)));
        publisher.registerHandlerFor(
                TestCaseFinished.class,
                finished -> results.computeIfAbsent(finished.getTestCase().getUri(), uri -> new ConcurrentHashMap<>())
                        .put(finished.getTestCase().getLocation().getLine(), finished.getResult()));
        publisher.registerHandlerFor(TestRunFinished.class, ignored -> write());
    }

    private void write() {
        SpecificationPage page = new SpecificationPage();
        sources.forEach((uri, source) -> {
            Node feature = features.get(uri);
            if (feature != null) {
                page.add(uri, source, feature, results.getOrDefault(uri, Map.of()));
            }
        });
        try {
            Files.writeString(file, page.html());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
