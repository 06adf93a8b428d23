package dev.footfall.server.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.LoadEvents.Observer;
import dev.footfall.application.ingest.LoadEvents.Start;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.embedded.Footfall;
import dev.footfall.enrichment.MaxMindGeoLocator;
import dev.footfall.files.RecordFiles;
import dev.footfall.files.RecordSinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that make no sense. {@code -Dfailures.files=100000} for more of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.HOURS)
class NonsensicalFilesTest {
    private static final int FILES = Integer.getInteger("failures.files", 100);
    private static final List<String> ADDRESSES =
            List.of("1.2.3.4", "203.0.113.9", "2001:db8::1", "::1", "::ffff:1.2.3.4", "not an address", "fe80::1%eth0");

    private final Path folder;
    private final Mutator mutator =
            new Mutator(RandomGeneratorFactory.of("L64X128MixRandom").create(1));

    NonsensicalFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "parquet"})
    void a_file_of_events_is_read_as_far_as_it_makes_sense(String format) throws IOException {
        Installation installation = Installation.in(folder);
        try (Footfall footfall = Footfall.open(installation.data())) {
            Site site = footfall.sites().withDomain(new Domain("shop.example")).orElseThrow();
            List<byte[]> good = List.of(good(footfall, site, format));
            int refused = 0;
            for (int i = 0; i < FILES; i++) {
                Path file = Files.write(folder.resolve("rows." + format), mutator.nonsense(good));
                refused += imported(footfall, site, file) ? 0 : 1;
            }
            Figures.note(FILES + " nonsensical files, " + format + ": " + refused + " could not be read");

            assertThat(imported(footfall, site, Files.write(folder.resolve("rows." + format), good.getFirst())))
                    .as("afterwards")
                    .isTrue();
            assertThat(footfall.checkHealth().check().isWell()).isTrue();
        }
    }

    private byte[] good(Footfall footfall, Site site, String format) throws IOException {
        if (!format.equals("parquet")) {
            return Corpus.file("rows." + format);
        }
        Path rows = Files.write(folder.resolve("rows.ndjson"), Corpus.file("rows.ndjson"));
        assertThat(imported(footfall, site, rows)).isTrue();
        Path exported = folder.resolve("exported.parquet");
        try (RecordSink sink = RecordSinks.parquet(exported)) {
            footfall.exportRecords().events(site, Span.ALL, sink);
        }
        return Files.readAllBytes(exported);
    }

    /** Whether it could be read at all; what else may happen is not caught. */
    private static boolean imported(Footfall footfall, Site site, Path file) {
        try {
            var imported = footfall.loadEvents()
                    .importFile(site, RecordFiles.of(file).orElseThrow(), "file", Start.AFRESH, new Silent());
            return imported.rows() >= imported.rejected();
        } catch (UncheckedIOException unreadable) {
            assertThat(unreadable.getMessage()).isNotBlank();
            return false;
        }
    }

    @Test
    void a_geo_database_is_refused_or_answers() throws IOException {
        List<byte[]> good = List.of(Corpus.file("places.mmdb"));
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(folder.resolve("places-" + i + ".mmdb"), mutator.nonsense(good));
            try (MaxMindGeoLocator places = MaxMindGeoLocator.open(file)) {
                ADDRESSES.forEach(address -> assertThat(places.locate(address)).isNotNull());
            } catch (IOException unusable) {
                assertThat(unusable.getMessage()).isNotBlank();
                refused++;
            }
            Files.delete(file);
        }
        Figures.note(FILES + " nonsensical geo databases: " + refused + " were refused");

        Path file = Files.write(folder.resolve("places.mmdb"), good.getFirst());
        try (MaxMindGeoLocator places = MaxMindGeoLocator.open(file)) {
            assertThat(places.locate("1.2.3.4").country()).isEqualTo("EE");
        }
    }

    private static final class Silent implements Observer {
        @Override
        public void rows(long soFar) {}

        @Override
        public void rejected(LineFault fault) {
            assertThat(fault.toString()).doesNotContain("Exception");
        }
    }
}
