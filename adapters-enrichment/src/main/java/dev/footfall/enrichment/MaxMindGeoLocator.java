package dev.footfall.enrichment;

import com.google.common.net.InetAddresses;
import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Places from a city database in MaxMind's format, such as GeoLite2-City or DB-IP. The file is mapped into memory until
 * this is closed: put a newer one in its place by renaming, never by writing into it. Safe for many threads.
 */
public final class MaxMindGeoLocator implements GeoLocator, AutoCloseable {
    /** What the types of databases are called that have cities, as in {@code DBIP-Location-ISP (compat=Enterprise)}. */
    private static final List<String> CITIES = List.of("City", "Enterprise");

    private final Reader database;
    private final Places places = new Places();

    private MaxMindGeoLocator(Reader database) {
        this.database = database;
    }

    /**
     * Opens a database and asks it for one place.
     *
     * @throws IOException when the file cannot be read, is no such database, or holds something else than cities
     */
    public static MaxMindGeoLocator open(Path file) throws IOException {
        Reader database = read(file);
        try {
            String type = String.valueOf(database.getMetadata().databaseType());
            if (CITIES.stream().noneMatch(type::contains)) {
                throw new IOException("its type is " + type);
            }
            city(database, InetAddresses.forString("127.0.0.1"));
        } catch (IOException unusable) {
            database.close();
            throw new IOException("not a city database: " + file, unusable);
        }
        return new MaxMindGeoLocator(database);
    }

    private static Reader read(Path file) throws IOException {
        try {
            return new Reader(file.toFile(), new CHMCache());
        } catch (RuntimeException damaged) {
            throw new IOException("not a city database: " + file, damaged);
        }
    }

    // What the library throws for a damaged file depends on the damage: anything, down to endless recursion.
    private static Optional<CityRecord> city(Reader database, InetAddress address) throws IOException {
        try {
            return Optional.ofNullable(database.get(address, CityRecord.class));
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException(damaged);
        }
    }

    /** Where the database is damaged nobody has a place: an event is worth more than where it came from. */
    @Override
    public Location locate(String address) {
        // Only literals are addresses: a name must never be asked of the network, nor a scope of this machine.
        if (address.indexOf('%') >= 0 || !InetAddresses.isInetAddress(address)) {
            return Location.UNKNOWN;
        }
        InetAddress parsed = InetAddresses.forString(address);
        if (parsed instanceof Inet6Address && database.getMetadata().ipVersion() == 4) {
            return Location.UNKNOWN;
        }
        try {
            return city(database, parsed).map(places::of).orElse(Location.UNKNOWN);
        } catch (IOException damaged) {
            return Location.UNKNOWN;
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
