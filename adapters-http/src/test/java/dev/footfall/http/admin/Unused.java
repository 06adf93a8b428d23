package dev.footfall.http.admin;

import java.lang.reflect.Proxy;

/** Ports that a test never comes to. */
public final class Unused {
    private Unused() {}

    public static <T> T port(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (port, method, given) -> {
            throw new UnsupportedOperationException(method.toString());
        }));
    }
}
