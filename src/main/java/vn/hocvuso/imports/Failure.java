package vn.hocvuso.imports;

import java.util.List;

/** Why an import failed or cannot go on: the code is also the key of its sentence. */
public record Failure(String code, List<String> arguments) {

    public Failure {
        arguments = List.copyOf(arguments);
    }
}
