package vn.hocvuso.people.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.people.Todo;
import vn.hocvuso.people.TodoEntry;
import vn.hocvuso.people.TodoFilter;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
class TodoApiController {

    private final Todo todo;

    TodoApiController(Todo todo) {
        this.todo = todo;
    }

    @GetMapping("/api/v1/campaigns/{code}/todo")
    Page<TodoEntry> list(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return todo.of(caller, code, new TodoFilter(village, team, organisation, false), PageRequest.of(page, size));
    }
}
