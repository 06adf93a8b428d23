package dev.footfall.http.dashboard;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The pages there are at the address of a shared link. They run nothing, load nothing and repeat nothing that was sent. */
enum SharedLinkPage {
    ASKING("Password needed", form("These statistics are for whoever knows the password.")),
    ASKING_AGAIN("Password needed", form("That is not the password. Please try again.")),
    LOCKED("Not available", "<p>These statistics are not available at the moment.</p>"),
    OPEN("Shared statistics", "<p>This link opens the statistics of its site to dashboards that show them.</p>");

    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String html;

    SharedLinkPage(String title, String content) {
        html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, title, content);
    }

    private static String form(String words) {
        return """
                <p>%s</p>
                <form method="post">
                <label>Password <input type="password" name="password" required autocomplete="off"></label>
                <button>Open</button>
                </form>""".formatted(words);
    }

    Response answer(int status) {
        return Response.status(status)
                .entity(html)
                .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
