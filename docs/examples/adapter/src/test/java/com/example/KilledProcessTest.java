package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Value;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.SiteEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no contract can know: how this store is damaged. And a whole Footfall on top of it. */
class KilledProcessTest {
    @TempDir
    private Path folder;

    @Test
    void halfALineIsWhatNobodyWasToldIsStored() throws IOException {
        visit("192.0.2.7");
        Files.writeString(log(), "{\"change\":\"appended\",\"batch\":{\"ev", StandardOpenOption.APPEND);
        visit("192.0.2.8");
        try (Footfall footfall = open()) {
            var site = footfall.site("shop.example");
            var result = footfall.query(site, """
                    {"metrics": ["visitors"], "date_range": "day"}""").get();
            assertThat(result.rows().getFirst().metrics()).containsExactly(new Value.Whole(2));
        }
    }

    private void visit(String address) {
        try (Footfall footfall = open()) {
            footfall.site("shop.example");
            footfall.accept(SiteEvent.pageview("https://shop.example/").by(address, "Firefox/126.0"))
                    .join();
        }
    }

    private Footfall open() {
        return Footfall.at(folder)
                .eventStore(names -> new LogStatistics(log(), names))
                .open();
    }

    private Path log() {
        return folder.resolve("statistics.log");
    }
}
