package dev.footfall.http.admin;

import java.io.IOException;
import java.io.OutputStream;

/** Makes an archive of everything the server stores, as of one moment. */
public interface Backup {
    /** @throws dev.footfall.application.store.StoreUnavailable when a store fails */
    void writeTo(OutputStream archive) throws IOException;
}
