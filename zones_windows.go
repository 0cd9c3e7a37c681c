package main

import _ "time/tzdata" // Windows keeps no time zones that Go can read
