/**
 * From a file to its effects, through one pipeline: read, preview, apply, undo. A bad row becomes a {@link
 * vn.hocvuso.imports.Problem}, never an exception.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "database",
            "facts",
            "audit",
            "access",
            "place",
            "roster",
            "learning",
            "matching",
            "campaign",
            "progress"
        })
@NullMarked
package vn.hocvuso.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
