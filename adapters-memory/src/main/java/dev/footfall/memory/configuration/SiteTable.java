package dev.footfall.memory.configuration;

import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Things that hang on sites. */
final class SiteTable<T> {
    private final Table<OfSite<T>> rows;
    private final ToLongFunction<T> number;
    private final Predicate<SiteId> isThere;

    /** @param isThere whether there is a site */
    SiteTable(Table<OfSite<T>> rows, ToLongFunction<T> number, Predicate<SiteId> isThere) {
        this.rows = rows;
        this.number = number;
        this.isThere = isThere;
    }

    /** Oldest first. */
    List<T> of(SiteId site) {
        return rows.where(row -> row.site().equals(site)).stream()
                .map(OfSite::thing)
                .toList();
    }

    Optional<T> first(SiteId site, Predicate<T> condition) {
        return rows.first(row -> row.site().equals(site) && condition.test(row.thing()))
                .map(OfSite::thing);
    }

    Optional<T> find(SiteId site, long id) {
        return rows.find(id).filter(row -> row.site().equals(site)).map(OfSite::thing);
    }

    /** @param taken what no other thing may be like, of any site or of this one: a bug of the caller if one is */
    T add(SiteId site, Predicate<OfSite<T>> taken, LongFunction<T> numbered) {
        if (!isThere.test(site) || rows.has(taken)) {
            throw new IllegalArgumentException("the site is gone or has such a thing already");
        }
        return rows.add(next -> new OfSite<>(site, numbered.apply(next))).thing();
    }

    void change(T thing, Predicate<OfSite<T>> taken) {
        if (rows.has(row -> number.applyAsLong(row.thing()) != number.applyAsLong(thing) && taken.test(row))) {
            throw new IllegalArgumentException("there is such a thing already");
        }
        rows.change(number.applyAsLong(thing), row -> new OfSite<>(row.site(), thing));
    }

    Optional<SiteId> siteOf(long id) {
        return rows.find(id).map(OfSite::site);
    }

    void remove(long id) {
        rows.remove(id);
    }

    void remove(Predicate<OfSite<T>> condition) {
        rows.remove(condition);
    }
}
