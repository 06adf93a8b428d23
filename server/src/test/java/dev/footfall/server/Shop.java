package dev.footfall.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An installation with the site {@code shop.example}, its team, and some files of events. */
record Shop(Path folder, CommandRun command) {
    static final String TEAM = "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11";
    static final String DOCUMENT = """
            {"users": [{"email": "ada@example.org", "name": "Ada"}, {"email": "bo@example.org"}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "name": "Shop", "setup_complete": true,
                        "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]}
            """;
    static final String EVENTS = """
            {"name":"pageview","timestamp":"2024-02-01T10:00:00","user_id":7,"pathname":"/","country_code":"EE"}
            {"name":"pageview","timestamp":"2024-02-01T10:05:00","user_id":7,"pathname":"/cart"}
            {"name":"pageview","timestamp":"2024-02-05T10:00:00","user_id":8,"pathname":"/"}
            """;
    static final String QUERY = """
            {"metrics":["visitors","pageviews"],"date_range":["2024-02-01","2024-02-29"],"dimensions":["event:page"]}""";

    static Shop in(Path folder) {
        Shop shop = new Shop(folder, new CommandRun(folder));
        shop.command.type(DOCUMENT);
        shop.command.output("provision", "-");
        return shop;
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Shop withEvents() {
        file("events.ndjson", EVENTS);
        command.output("import", "events", "--site", "shop.example", "events.ndjson");
        return this;
    }

    String pages() {
        return command.output("query", "--site", "shop.example", QUERY);
    }
}
