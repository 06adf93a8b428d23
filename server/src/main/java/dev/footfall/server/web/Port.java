package dev.footfall.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;

/** A port this process listens on. Clients that come before {@link WebServer#start} wait. */
public final class Port implements AutoCloseable {
    private static final int WAITING_CLIENTS = 256;

    private final String host;
    private final ServerSocketChannel channel;

    private Port(String host, ServerSocketChannel channel) {
        this.host = host;
        this.channel = channel;
    }

    /**
     * @param number 0 for any free one
     * @throws UncheckedIOException when somebody else has it or there is no such address
     */
    public static Port open(String host, int number) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                channel.bind(resolved(host, number), WAITING_CLIENTS);
                return new Port(host, channel);
            } catch (IOException unusable) {
                channel.close();
                throw unusable;
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "Cannot listen on " + host + ":" + number + ": " + unusable.getMessage(), unusable);
        }
    }

    private static InetSocketAddress resolved(String host, int number) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, number);
        if (address.isUnresolved()) {
            throw new IOException("there is no such address");
        }
        return address;
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /** Where it answers; an address that means every interface is given as the loopback. */
    public URI address() {
        String shown = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "[::]" -> "[::1]";
            default -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return URI.create("http://" + shown + ":" + channel.socket().getLocalPort());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
