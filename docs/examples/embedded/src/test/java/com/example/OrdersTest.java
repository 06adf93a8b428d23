package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.embedded.Acceptance;
import dev.footfall.embedded.Footfall;
import dev.footfall.junit.FootfallExtension;
import dev.footfall.junit.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FootfallExtension.class)
class OrdersTest {
    private static final String TODAY = """
            {"metrics": ["events"], "date_range": "day", "filters": [["is", "event:name", ["Purchase"]]]}""";

    @Test
    void anOrderIsCountedOnItsDay(Footfall footfall, MovableClock clock) {
        Site site = footfall.site("shop.example");

        assertThat(new Orders(footfall)
                        .placed("192.0.2.7", "Firefox/126.0", "pro")
                        .join())
                .isEqualTo(new Acceptance.Stored());

        assertThat(purchases(footfall, site)).isEqualTo(new Value.Whole(1));
        clock.advance(Duration.ofDays(1));
        assertThat(purchases(footfall, site)).isEqualTo(new Value.Whole(0));
    }

    @Test
    void robotsBuyNothing(Footfall footfall) {
        footfall.site("shop.example");

        assertThat(new Orders(footfall)
                        .placed("192.0.2.7", "Googlebot/2.1", "pro")
                        .join())
                .isEqualTo(new Acceptance.Dropped(DropReason.BOT));
    }

    @Test
    void onAFolderItIsStillThereAfterwards(@TempDir Path folder) {
        try (Footfall footfall = Footfall.open(folder)) {
            footfall.site("shop.example");
            assertThat(new Orders(footfall)
                            .placed("192.0.2.7", "Firefox/126.0", "pro")
                            .join())
                    .isEqualTo(new Acceptance.Stored());
        }
        try (Footfall footfall = Footfall.open(folder)) {
            assertThat(purchases(footfall, footfall.site("shop.example"))).isEqualTo(new Value.Whole(1));
        }
    }

    private static Value purchases(Footfall footfall, Site site) {
        return footfall.query(site, TODAY).get().rows().getFirst().metrics().getFirst();
    }
}
