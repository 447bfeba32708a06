/** Who may do what: accounts, roles, scopes, sign-in and API tokens. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "audit"})
@NullMarked
package vn.hocvuso.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
