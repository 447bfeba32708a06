package vn.hocvuso.shared;

import java.util.List;

/** Which part of a list is asked for: page from 0, at most 500 entries a page. */
public record PageRequest(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST = 500;

    public PageRequest {
        if (page < 0) {
            throw new InvalidInput(DomainException.Kind.INVALID, List.of(new FieldFault("page", "PAGE_RANGE")));
        }
        if (size < 1 || size > LARGEST) {
            throw new InvalidInput(
                    DomainException.Kind.INVALID, List.of(new FieldFault("size", "SIZE_RANGE", LARGEST)));
        }
    }

    public static PageRequest of(int page, int size) {
        return new PageRequest(page, size);
    }

    public long offset() {
        return (long) page * size;
    }
}
