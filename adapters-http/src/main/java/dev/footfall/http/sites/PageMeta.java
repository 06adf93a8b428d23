package dev.footfall.http.sites;

import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import org.jspecify.annotations.Nullable;

/** Where the rest of a list is (sites-api.md §1.5). */
public record PageMeta(@Nullable String after, @Nullable String before, int limit) {
    public static PageMeta of(Page<?> page) {
        return new PageMeta(
                page.after().map(Position::cursor).orElse(null),
                page.before().map(Position::cursor).orElse(null),
                page.limit());
    }
}
