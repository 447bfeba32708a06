package vn.hocvuso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a server without arguments, a command with one. */
@SpringBootApplication
public class HocVuSo {

    public static void main(String[] arguments) {
        SpringApplication.run(HocVuSo.class, arguments);
    }
}
