/*
 * What C++ adds to a toolchain: exceptions through frames, threads and a library, objects with constructors outside of
 * functions and thread-local ones, streams, and a fork() with all that.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <typeinfo>
#include <unistd.h>
#include <vector>

static int faults;

static void expect(bool right, const char *what)
{
    if (!right) {
        std::cout << "wrong: " << what << std::endl;
        faults++;
    }
}

struct Counted {
    static int alive;
    int value;
    explicit Counted(int v) : value(v) { alive++; }
    ~Counted() { alive--; }
};
int Counted::alive;

static Counted before_main(42);
static thread_local Counted of_thread(7);

struct Base {
    virtual ~Base() = default;
    virtual std::string name() const { return "base"; }
};
struct Derived : Base {
    std::string name() const override { return "derived"; }
};

/* Unwinds DEPTH frames, each with an object. */
static void thrower(int depth)
{
    Counted here(depth);

    if (depth == 0) {
        throw std::out_of_range("the bottom");
    }
    thrower(depth - 1);
}

static bool caught()
{
    int alive = Counted::alive;

    try {
        thrower(100);
    } catch (const std::logic_error &error) {
        return std::string(error.what()) == "the bottom" && Counted::alive == alive;
    }
    return false;
}

static void threads()
{
    std::vector<std::thread> workers;
    std::vector<int> results(4);

    for (int i = 0; i < 4; i++) {
        workers.emplace_back([i, &results] {
            of_thread.value += i;
            results[i] = caught() ? of_thread.value : -1;
        });
    }
    for (auto &worker : workers) {
        worker.join();
    }
    expect(results == std::vector<int>({ 7, 8, 9, 10 }), "exceptions and thread-local objects in threads");
    expect(of_thread.value == 7, "the main thread's own object");
}

int main()
{
    std::ostringstream stream;
    std::map<std::string, int> map = { { "b", 2 }, { "a", 1 } };
    std::unique_ptr<Base> object = std::make_unique<Derived>();
    int status = -1;

    for (const auto &[key, value] : map) {
        stream << key << value;
    }
    expect(stream.str() == "a1b2", "containers and streams");
    expect(before_main.value == 42, "a constructor before main()");
    expect(object->name() == "derived" && dynamic_cast<Derived *>(object.get()), "virtual functions and casts");
    expect(typeid(*object) == typeid(Derived), "type information");
    expect(caught(), "an exception");
    try {
        /* This one is thrown by the library. */
        static_cast<void>(std::string("abc").at(9));
        expect(false, "at() of what is not there");
    } catch (const std::out_of_range &) {
    }
    threads();

    pid_t child = fork();
    if (child == 0) {
        _exit(caught() ? 9 : 1);
    }
    expect(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 9, "an exception after fork()");
    std::cout << (faults ? "faults" : "all as expected") << std::endl;
    return faults ? 1 : 0;
}
