"""`python -m kg` is `kg`, also where the scripts of the environment are not on the path."""

from kg.cli import main

if __name__ == "__main__":
    main()
