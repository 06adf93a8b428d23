package dev.footfall.application.sites;

import dev.footfall.application.sites.SitesProblem.FieldsInvalid;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.DomainFault;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.site.TypedDomain;
import io.vavr.control.Either;

/** What a new site is to be called, and when its days begin (sites-api.md §2.8). */
record SiteForm(Domain domain, SiteTimeZone zone) {
    private static final String INVALID = "is invalid";

    /** A fault and how late its check comes: of several faults the latest is told. */
    private record Fault(int check, String words) {}

    static Either<SitesProblem, SiteForm> read(JsonTree.Members asked) {
        Either<Fault, Domain> domain = domain(asked.member("domain").orElseGet(JsonTree.Null::new));
        Either<Fault, SiteTimeZone> zone = zone(asked.member("timezone").orElseGet(() -> new JsonTree.Text("")));
        boolean isTheZones = zone.isLeft()
                && (domain.isRight()
                        || zone.getLeft().check() > domain.getLeft().check());
        return isTheZones
                ? zone.mapLeft(fault -> told("timezone", fault)).map(never -> new SiteForm(domain.get(), never))
                : domain.mapLeft(fault -> told("domain", fault)).map(read -> new SiteForm(read, zone.get()));
    }

    /** A domain on its own, as a site is renamed to. */
    static Either<SitesProblem, Domain> newDomain(JsonTree written) {
        return domain(written).mapLeft(fault -> told("domain", fault));
    }

    private static SitesProblem told(String field, Fault fault) {
        return FieldsInvalid.of(field, fault.words());
    }

    private static Either<Fault, Domain> domain(JsonTree written) {
        return switch (written) {
            case JsonTree.Text(String typed) -> TypedDomain.read(typed).mapLeft(SiteForm::fault);
            case JsonTree.Null() -> Either.left(fault(DomainFault.BLANK));
            case JsonTree ignored -> Either.left(new Fault(1, INVALID));
        };
    }

    private static Fault fault(DomainFault fault) {
        int check = switch (fault) {
            case BLANK -> 2;
            case UNUSUAL_CHARACTER -> 4;
            case RESERVED_CHARACTER -> 5;
        };
        return new Fault(check, fault.words());
    }

    private static Either<Fault, SiteTimeZone> zone(JsonTree written) {
        return switch (written) {
            case JsonTree.Text(String name) when name.isEmpty() -> Either.right(SiteTimeZone.UTC);
            case JsonTree.Text(String name) -> SiteTimeZone.parse(name).mapLeft(unknown -> new Fault(3, INVALID));
            case JsonTree.Null() -> Either.left(new Fault(3, INVALID));
            case JsonTree ignored -> Either.left(new Fault(1, INVALID));
        };
    }
}
