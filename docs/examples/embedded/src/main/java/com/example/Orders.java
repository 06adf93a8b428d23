package com.example;

import dev.footfall.embedded.Acceptance;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.SiteEvent;
import java.util.concurrent.CompletableFuture;

/** A part of the host that tells Footfall what happens. */
final class Orders {
    private final Footfall footfall;

    Orders(Footfall footfall) {
        this.footfall = footfall;
    }

    CompletableFuture<Acceptance> placed(String address, String userAgent, String plan) {
        return footfall.accept(SiteEvent.named("Purchase", "https://shop.example/thanks")
                .by(address, userAgent)
                .with("plan", plan));
    }
}
