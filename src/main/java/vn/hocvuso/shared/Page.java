package vn.hocvuso.shared;

import java.util.List;
import java.util.function.Function;

/** A part of a list, and how long the whole list is. */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, PageRequest request, long total) {
        return new Page<>(items, request.page(), request.size(), total);
    }

    /** A part of a list that is at hand as a whole. */
    public static <T> Page<T> partOf(List<T> whole, PageRequest request) {
        List<T> items =
                whole.stream().skip(request.offset()).limit(request.size()).toList();
        return of(items, request, whole.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }

    public long pages() {
        return (total + size - 1) / size;
    }
}
