package dev.footfall.domain.goal;

import dev.footfall.domain.wildcard.Glob;

/** A path, or a pattern of paths in which {@code *} and {@code **} stand for any characters, slashes included. */
public record PagePattern(String text) {
    public PagePattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a page pattern is not blank");
        }
    }

    public boolean matches(String pathname) {
        return text.indexOf('*') < 0 ? text.equals(pathname) : Glob.of(text).matches(pathname);
    }
}
