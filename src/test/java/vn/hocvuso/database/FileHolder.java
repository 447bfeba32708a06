package vn.hocvuso.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that holds the lock of a file until it is killed. */
class FileHolder {

    static final String HELD = "held";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            file.lock();
            System.out.println(HELD);
            Thread.currentThread().join();
        }
    }
}
