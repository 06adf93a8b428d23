package dev.footfall.enrichment;

import com.google.common.net.InetAddresses;
import com.maxmind.db.CHMCache;
import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;

/**
 * Places from a city database in MaxMind's format, such as GeoLite2-City or DB-IP. The file is mapped into memory until
 * this is closed: put a newer one in its place by renaming, never by writing into it. Safe for many threads.
 */
public final class MaxMindGeoLocator implements GeoLocator, AutoCloseable {
    private final DatabaseReader database;
    private final Places places = new Places();

    private MaxMindGeoLocator(DatabaseReader database) {
        this.database = database;
    }

    /**
     * Opens a database and asks it for one place.
     *
     * @throws IOException when the file cannot be read, is no such database, or holds something else than cities
     */
    public static MaxMindGeoLocator open(Path file) throws IOException {
        DatabaseReader database = new DatabaseReader.Builder(file.toFile())
                .withCache(new CHMCache())
                .build();
        try {
            database.tryCity(InetAddresses.forString("127.0.0.1"));
        } catch (UnsupportedOperationException | GeoIp2Exception e) {
            database.close();
            throw new IOException("not a city database: " + file, e);
        }
        return new MaxMindGeoLocator(database);
    }

    /** @throws UncheckedIOException when the database turns out to be broken */
    @Override
    public Location locate(String address) {
        // Only literals are addresses: a name must never be asked of the network, nor a scope of this machine.
        if (address.indexOf('%') >= 0 || !InetAddresses.isInetAddress(address)) {
            return Location.UNKNOWN;
        }
        InetAddress parsed = InetAddresses.forString(address);
        if (parsed instanceof Inet6Address && database.metadata().ipVersion() == 4) {
            return Location.UNKNOWN;
        }
        try {
            return database.tryCity(parsed).map(places::of).orElse(Location.UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeoIp2Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
