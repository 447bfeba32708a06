package vn.hocvuso.imports.format;

import java.util.List;

/**
 * A record of a file: its cells in NFC, and the line on which it begins, the first being 1.
 *
 * @param part which of the courses it speaks of, where a line has a column for each course; else 0
 * @param aside it tells of nobody: a group's name, a header that is repeated, the numbers of columns
 */
public record FileRecord(int line, int part, boolean aside, List<String> cells) {

    public FileRecord {
        cells = List.copyOf(cells);
    }

    public FileRecord(int line, List<String> cells) {
        this(line, 0, false, cells);
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
