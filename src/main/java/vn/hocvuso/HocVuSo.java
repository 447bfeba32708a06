package vn.hocvuso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.hocvuso.cli.Commands;

/** The program: a server without a command, else the command. */
@SpringBootApplication
public class HocVuSo {

    public static void main(String[] arguments) {
        if (Commands.isAsked(arguments)) {
            System.exit(Commands.run(HocVuSo.class, arguments));
        }
        SpringApplication.run(HocVuSo.class, arguments);
    }
}
