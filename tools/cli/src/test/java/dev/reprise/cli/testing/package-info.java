/** An experiment whose runs the tests list, and the command in this process. */
package dev.reprise.cli.testing;
