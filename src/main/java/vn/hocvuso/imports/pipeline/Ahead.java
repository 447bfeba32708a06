package vn.hocvuso.imports.pipeline;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Gets one thing after the other, the next one while the last one is worked on. To be taken outside of transactions: nobody
 * who holds a connection may wait for another one.
 */
final class Ahead<T> implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Supplier<T> source;
    private CompletableFuture<T> next;

    Ahead(Supplier<T> source) {
        this.source = source;
        this.next = supplyAsync(source, thread);
    }

    T take() {
        try {
            T taken = next.join();
            next = supplyAsync(source, thread);
            return taken;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Waits for what is being got: what it is got from may be closed after this. */
    @Override
    public void close() {
        next.exceptionally(ignored -> null).join();
        thread.shutdown();
    }
}
