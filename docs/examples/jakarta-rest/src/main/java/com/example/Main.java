package com.example;

import dev.footfall.embedded.Footfall;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code mvn compile exec:java -Dexec.mainClass=com.example.Main} */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try (Footfall footfall = Footfall.open(Path.of("stats"));
                ShopServer server = ShopServer.start(8080, footfall, Files.createTempDirectory("uploads"))) {
            System.out.println("The shop is at " + server.address() + "/shop/prices. Enter ends it.");
            System.in.read();
        }
    }
}
