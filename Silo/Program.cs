// Filled by the silo's set-up; see SiloSetup.
