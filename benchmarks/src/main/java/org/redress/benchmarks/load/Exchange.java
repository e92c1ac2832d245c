package org.redress.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.redress.benchmarks.machine.Refused;

/** One connection that is kept, and the question and answer that are on it. */
final class Exchange {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Answer answer = new Answer();
    private ByteBuffer question = ByteBuffer.allocate(0);
    private long askedNanos;

    private Exchange(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.key = channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, this);
    }

    static Exchange connect(InetSocketAddress service, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(service);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new Exchange(channel, selector);
    }

    void ask(ByteBuffer bytes, long nowNanos) throws IOException {
        question = bytes;
        askedNanos = nowNanos;
        answer.clear();
        send();
    }

    /**
     * Does what the socket is ready for.
     *
     * @param arrived room for what it has to say
     */
    boolean proceed(ByteBuffer arrived) throws IOException {
        if (key.isWritable()) {
            send();
        }
        if (!key.isReadable()) {
            return false;
        }
        arrived.clear();
        if (channel.read(arrived) < 0) {
            throw new Refused("the service has closed a connection");
        }
        return answer.read(arrived.flip());
    }

    Answer answer() {
        return answer;
    }

    long askedNanos() {
        return askedNanos;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }

    private void send() throws IOException {
        channel.write(question);
        key.interestOps(question.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
