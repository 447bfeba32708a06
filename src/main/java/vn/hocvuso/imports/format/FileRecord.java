package vn.hocvuso.imports.format;

import java.util.List;

/** A record of a file: its cells in NFC, and the line on which it begins, the first being 1. */
public record FileRecord(int line, List<String> cells) {

    public FileRecord {
        cells = List.copyOf(cells);
    }

    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
