// Carries the flags of the library to CTypesetting; Swift sees nothing of it.
