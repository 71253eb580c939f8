/**
 * Git repositories as they lie on disk: where they keep what, which commit a work tree is at, and how JGit is kept from
 * writing where it was not asked to. It knows neither configs nor runs.
 */
@NullMarked
package dev.reprise.git;

import org.jspecify.annotations.NullMarked;
